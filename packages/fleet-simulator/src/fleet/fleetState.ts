import { randomBytes } from 'crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { ConflictError } from '@backstage/errors';
import type { FleetDefinition } from './definition';

/** Version of what a state folder holds. */
export const FLEET_STATE_VERSION = 1;

/** What stays the same for one cluster over restarts, apart from its objects and keys. */
export interface ClusterState {
  port: number;
  /** Pod addresses are `10.<addressIndex>.0.0/16`. */
  addressIndex: number;
  /** Tokens by service account. */
  tokens: Record<string, string>;
  /** Its first objects were made; what a user deletes later stays away. */
  seeded: boolean;
}

/** `fleet.json` of a state folder. */
export interface FleetState {
  version: number;
  definition: FleetDefinition;
  clusters: Record<string, ClusterState>;
}

/** Steps from a version to the next one, by the version they start from. */
export const fleetMigrations: Record<number, (state: any) => any> = {};

const fileIn = (stateDir: string) => join(stateDir, 'fleet.json');

/** Brings an older state up to date. */
function migrate(state: any, stateDir: string): FleetState {
  const found = state?.version;
  if (!Number.isInteger(found) || found > FLEET_STATE_VERSION) {
    throw new ConflictError(
      `The fleet's state in ${stateDir} has version ${found}, and this program reads versions up to ${FLEET_STATE_VERSION}. ` +
        'Start the newer version again, or begin anew with --fresh.',
    );
  }
  let current = state;
  for (let version = found; version < FLEET_STATE_VERSION; version += 1) {
    const step = fleetMigrations[version];
    if (!step) {
      throw new ConflictError(
        `The fleet's state in ${stateDir} has version ${found}, which cannot be brought to version ${FLEET_STATE_VERSION}. ` +
          'Begin anew with --fresh.',
      );
    }
    current = { ...step(current), version: version + 1 };
  }
  return current;
}

/**
 * Reads the state of a fleet, or begins one.
 * @throws ConflictError for a state of another version that cannot be migrated, naming `--fresh`
 */
export function openFleetState(
  stateDir: string,
  definition: FleetDefinition,
): FleetState {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const path = fileIn(stateDir);
  if (!existsSync(path)) {
    return { version: FLEET_STATE_VERSION, definition, clusters: {} };
  }
  let stored: unknown;
  try {
    stored = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ConflictError(
      `The fleet's state in ${stateDir} cannot be read. Begin anew with --fresh.`,
    );
  }
  const state = migrate(stored, stateDir);
  return { ...state, definition };
}

/** Writes the state; only its owner can read it, because it holds tokens. */
export function saveFleetState(stateDir: string, state: FleetState): void {
  writeFileSync(fileIn(stateDir), JSON.stringify(state, undefined, 2), {
    mode: 0o600,
  });
}

/** The state of a cluster; a new one gets the lowest free address range and no port yet. */
export function clusterStateOf(state: FleetState, name: string): ClusterState {
  const known = state.clusters[name];
  if (known) return known;
  const used = new Set(
    Object.values(state.clusters).map(each => each.addressIndex),
  );
  let addressIndex = 10;
  while (used.has(addressIndex)) addressIndex += 1;
  const made: ClusterState = {
    port: 0,
    addressIndex,
    tokens: {},
    seeded: false,
  };
  state.clusters[name] = made;
  return made;
}

/** The token of a service account, made on first use. */
export function tokenOf(state: ClusterState, account: string): string {
  state.tokens[account] ??= randomBytes(32).toString('base64url');
  return state.tokens[account];
}
