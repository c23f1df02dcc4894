import { mkdtempSync, rmSync, statSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { defaultFleet } from './definition';
import {
  clusterStateOf,
  fleetMigrations,
  FLEET_STATE_VERSION,
  openFleetState,
  saveFleetState,
  tokenOf,
} from './fleetState';

describe('state of a fleet', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fleet-state-'));
  });
  afterEach(() => {
    delete fleetMigrations[0];
    rmSync(folder, { recursive: true });
  });
  const write = (value: unknown) =>
    writeFileSync(join(folder, 'fleet.json'), JSON.stringify(value));

  it('is what was saved, and for its owner only', () => {
    const state = openFleetState(folder, defaultFleet);
    const token = tokenOf(clusterStateOf(state, 'a'), 'account');
    saveFleetState(folder, state);
    const again = openFleetState(folder, defaultFleet);
    expect(tokenOf(clusterStateOf(again, 'a'), 'account')).toBe(token);
    // eslint-disable-next-line no-bitwise
    expect(statSync(join(folder, 'fleet.json')).mode & 0o777).toBe(0o600);
  });

  it('gives every cluster an address range of its own', () => {
    const state = openFleetState(folder, defaultFleet);
    const indexes = ['a', 'b', 'c'].map(
      name => clusterStateOf(state, name).addressIndex,
    );
    expect(new Set(indexes).size).toBe(3);
  });

  it.each([
    ['a newer version', { version: FLEET_STATE_VERSION + 1 }],
    ['an unknown version', { version: 'x' }],
    ['a version without a way here', { version: 0 }],
    ['no version', {}],
  ])('refuses %s and names --fresh', (_, stored) => {
    write(stored);
    expect(() => openFleetState(folder, defaultFleet)).toThrow('--fresh');
  });

  it('refuses what is not JSON and names --fresh', () => {
    writeFileSync(join(folder, 'fleet.json'), '{');
    expect(() => openFleetState(folder, defaultFleet)).toThrow('--fresh');
  });

  it('migrates an older version', () => {
    write({ version: 0, old: { a: 1 } });
    fleetMigrations[0] = state => ({ ...state, clusters: {} });
    expect(openFleetState(folder, defaultFleet)).toMatchObject({
      version: 1,
      clusters: {},
    });
  });
});
