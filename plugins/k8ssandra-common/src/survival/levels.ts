import type { ConsistencyLevel } from './types';

/** All levels, weak before strong. */
export const CONSISTENCY_LEVELS: readonly ConsistencyLevel[] = [
  'ANY',
  'ONE',
  'TWO',
  'THREE',
  'LOCAL_ONE',
  'QUORUM',
  'LOCAL_QUORUM',
  'EACH_QUORUM',
  'ALL',
  'SERIAL',
  'LOCAL_SERIAL',
];

/** More than half. Cassandra counts the copies that the keyspace asks for, and not those that exist. */
export function quorumFor(copies: number): number {
  return Math.floor(copies / 2) + 1;
}

/** Whether only copies in the coordinator's datacenter count. */
export function isLocal(level: ConsistencyLevel): boolean {
  return level.startsWith('LOCAL_');
}

/** A level for writes only: a coordinator that is up keeps a hint. */
export function isWriteOnly(level: ConsistencyLevel): boolean {
  return level === 'ANY';
}

/**
 * Levels that need the same copies. A read at `SERIAL`, and the read inside a conditional write, is one at `QUORUM`, which is never
 * weaker than what Paxos itself needs.
 */
export function ruleOf(level: ConsistencyLevel): ConsistencyLevel {
  if (level === 'SERIAL') return 'QUORUM';
  return level === 'LOCAL_SERIAL' ? 'LOCAL_QUORUM' : level;
}

/** Answers that a level waits for, out of so many copies within its reach. */
export function neededFor(level: ConsistencyLevel, copies: number): number {
  return needOf(level)(copies);
}

/** {@link neededFor} of one level. */
export function needOf(level: ConsistencyLevel): (copies: number) => number {
  switch (ruleOf(level)) {
    case 'TWO':
      return () => 2;
    case 'THREE':
      return () => 3;
    case 'QUORUM':
    case 'LOCAL_QUORUM':
    case 'EACH_QUORUM':
      return quorumFor;
    case 'ALL':
      return copies => Math.max(1, copies);
    default:
      return () => 1;
  }
}
