import { say } from './sentences';
import type { Replication } from './types';

/** Cassandra's own strategies stand in this package; DSE's in another. */
function strategyOf(settings: Record<string, unknown>): string {
  return String(settings.class ?? '')
    .split('.')
    .pop()!;
}

/**
 * How Cassandra says that a keyspace is replicated, such as `{"class": "…NetworkTopologyStrategy", "dc1": "3"}` (operator-spec D.1).
 * What cannot be read is unknown, with the reason; 0 copies are none.
 */
export function readReplication(
  settings: Record<string, unknown>,
): Replication {
  const strategy = strategyOf(settings);
  const { class: _, ...options } = settings;
  switch (strategy) {
    case 'NetworkTopologyStrategy':
      return networkOf(options);
    case 'SimpleStrategy': {
      const copies = countOf(options.replication_factor);
      return copies === undefined
        ? unreadable(String(options.replication_factor ?? ''))
        : { strategy: 'simple', copies };
    }
    case 'EverywhereStrategy':
      return { strategy: 'everywhere' };
    case 'LocalStrategy':
      return { strategy: 'local' };
    default:
      return {
        strategy: 'unknown',
        reason: say('replication.strategy', { strategy: strategy || '?' }),
      };
  }
}

function networkOf(options: Record<string, unknown>): Replication {
  const copies = new Map<string, number>();
  for (const [datacenter, value] of Object.entries(options)) {
    const count = countOf(value);
    if (count === undefined) return unreadable(String(value));
    if (count > 0) copies.set(datacenter, count);
  }
  return { strategy: 'network', copies: Object.fromEntries(copies) };
}

/** A whole number; undefined for others, such as the `3/1` of transient replication. */
function countOf(value: unknown): number | undefined {
  return /^\d+$/.test(String(value)) ? Number(value) : undefined;
}

function unreadable(copies: string): Replication {
  return {
    strategy: 'unknown',
    reason: say('replication.copies', { copies }),
  };
}

/** The same for keyspaces that are replicated alike. */
export function replicationKey(replication: Replication): string {
  if (replication.strategy !== 'network') return JSON.stringify(replication);
  return `network ${JSON.stringify(
    Object.entries(replication.copies).sort(([a], [b]) => (a < b ? -1 : 1)),
  )}`;
}

/** Such as "3 in dc1, 2 in dc2" or "SimpleStrategy, 3 copies". */
export function replicationWords(replication: Replication): string {
  switch (replication.strategy) {
    case 'network':
      return (
        Object.entries(replication.copies)
          .map(([name, copies]) => `${copies} in ${name}`)
          .join(', ') || 'no copies'
      );
    case 'simple':
      return `SimpleStrategy, ${replication.copies} copies`;
    case 'everywhere':
      return 'a copy on every node';
    case 'local':
      return 'every node its own';
    default:
      return replication.reason.text;
  }
}
