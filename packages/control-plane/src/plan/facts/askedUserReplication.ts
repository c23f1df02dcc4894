import {
  annotations,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { InputError } from '@backstage/errors';

/** Copies by keyspace, by Cassandra's name of a datacenter. */
export type UserReplication = Record<string, Record<string, number>>;

/**
 * What the annotation asks for the user's keyspaces (operator-spec 3.13-4); undefined without it.
 * @throws InputError naming the annotation and its form
 */
export function askedUserReplication(
  cluster: K8ssandraCluster,
): UserReplication | undefined {
  const text = cluster.metadata.annotations?.[annotations.dcReplication];
  if (text === undefined) return undefined;
  const value = parse(text);
  for (const [datacenter, copies] of Object.entries(value)) {
    if (!isRecord(copies)) {
      throw wrong(`"${datacenter}" must hold copies by keyspace`);
    }
    for (const [keyspace, count] of Object.entries(copies)) {
      if (!Number.isInteger(count) || Number(count) < 0) {
        throw wrong(
          `the copies of keyspace ${keyspace} in "${datacenter}" must be a whole number, 0 or more`,
        );
      }
    }
  }
  return value as UserReplication;
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // told below, with the form that is expected
  }
  throw wrong('it is not a JSON object');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(problem: string): InputError {
  return new InputError(
    `metadata.annotations[${annotations.dcReplication}]: ${problem}. Write copies by keyspace for each datacenter, such as {"dc2":{"orders":3}}`,
  );
}
