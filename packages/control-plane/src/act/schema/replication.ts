import { StepError } from '../types';
import type { ManagementApi } from './managementApi';

const TOPOLOGY_STRATEGY =
  'org.apache.cassandra.locator.NetworkTopologyStrategy';

/** Copies by Cassandra's name of a datacenter. */
export type Copies = Record<string, number>;

/** Copies that a keyspace has; undefined for one that does not say them per datacenter. */
export function copiesOf(settings: Record<string, string>): Copies | undefined {
  const { class: strategy, ...copies } = settings;
  if (!strategy?.endsWith('NetworkTopologyStrategy')) return undefined;
  return Object.fromEntries(
    Object.entries(copies).map(([name, count]) => [name, Number(count)]),
  );
}

/** The same datacenters with the same numbers; nothing that is not known is the same as anything. */
export function sameCopies(one: Copies | undefined, other: Copies): boolean {
  return (
    one !== undefined &&
    Object.keys(one).length === Object.keys(other).length &&
    Object.entries(other).every(([name, count]) => one[name] === count)
  );
}

/** Equal: that very class, the same datacenters, the same numbers (operator-spec 3.10, Ensure). */
export function hasCopies(
  settings: Record<string, string>,
  wanted: Copies,
): boolean {
  const { class: strategy, ...copies } = settings;
  return (
    strategy === TOPOLOGY_STRATEGY &&
    Object.keys(copies).length === Object.keys(wanted).length &&
    Object.entries(wanted).every(
      ([name, count]) => Number(copies[name]) === count,
    )
  );
}

/**
 * Waits for nobody: all nodes have one schema version now, unreachable ones left out.
 * @throws StepError `SchemaDisagreement`
 */
export async function agreement(api: ManagementApi): Promise<number> {
  const versions = await api.schemaVersions();
  if (versions.length !== 1) {
    throw new StepError(
      'SchemaDisagreement',
      `Schema versions do not agree: ${versions.length} versions now`,
    );
  }
  return versions.length;
}
