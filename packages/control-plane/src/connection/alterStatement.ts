import type { Replication } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Copies that a region gets where nobody said how many. */
const COPIES = 3;

/** A datacenter in the order of the table. */
export interface Place {
  /** Cassandra's name. */
  name: string;
  /** Nodes asked for; `null` where nobody here knows. */
  nodes: number | null;
  /** Clients are to use it. */
  serves: boolean;
}

/**
 * The statement that gives a keyspace copies in every region that serves, no more than it has nodes, and names no datacenter that is
 * not there. What it has elsewhere stays. Undefined where that is what it says already, or nobody can tell.
 */
export function alterStatement(
  keyspace: string,
  replication: Replication,
  places: Place[],
): string | undefined {
  const given = copiesOf(replication);
  if (!given) return undefined;
  const copies = places.flatMap(each => {
    const wanted = given(each.name) || (each.serves ? fallback() : 0);
    const count = each.nodes === null ? wanted : Math.min(wanted, each.nodes);
    return count > 0 ? [[each.name, count] as const] : [];
  });
  if (copies.length === 0 || isSame(replication, copies)) return undefined;
  const list = copies.map(([name, count]) => `${literal(name)}: ${count}`);
  const options = [`'class': 'NetworkTopologyStrategy'`, ...list].join(', ');
  return `ALTER KEYSPACE ${identifier(
    keyspace,
  )} WITH replication = {${options}};`;

  /** A keyspace without regions says how many copies it is to have; any other has no opinion on a new one. */
  function fallback(): number {
    return replication.strategy === 'simple' ? replication.copies : COPIES;
  }
}

function copiesOf(
  replication: Replication,
): ((name: string) => number) | undefined {
  if (replication.strategy === 'simple') return () => 0;
  return replication.strategy === 'network'
    ? name => replication.copies[name] ?? 0
    : undefined;
}

function isSame(
  replication: Replication,
  copies: Array<readonly [string, number]>,
): boolean {
  return (
    replication.strategy === 'network' &&
    Object.keys(replication.copies).length === copies.length &&
    copies.every(([name, count]) => replication.copies[name] === count)
  );
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
