import {
  plainText,
  type Replication,
  type ReplicationProblem,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Place } from './alterStatement';
import { say } from './replicationSentences';

/** Copies that Cassandra's own keyspaces have in a region that has the nodes for them (operator-spec 3.10). */
const SYSTEM_COPIES = 3;

/** A datacenter with what people call it. */
export interface NamedPlace extends Place {
  label: string;
  /** Part of this cluster, by its specification. */
  known: boolean;
}

/** What is wrong with a replication (ux 6 g): no regions, regions without copies, more copies than nodes, too few for Cassandra's own. */
export function replicationProblems(
  replication: Replication,
  places: NamedPlace[],
  system: boolean,
): ReplicationProblem[] {
  switch (replication.strategy) {
    case 'simple':
      return [
        simple(replication.copies, places.filter(each => each.known).length),
      ];
    case 'unknown':
      return [
        {
          kind: 'unknown',
          state: 'unknown',
          datacenter: null,
          sentence: replication.reason,
        },
      ];
    case 'network':
      return places.flatMap(
        each =>
          problemIn(replication.copies[each.name] ?? 0, each, system) ?? [],
      );
    default:
      return [];
  }
}

function simple(copies: number, regions: number): ReplicationProblem {
  const about = { kind: 'simple', datacenter: null } as const;
  return regions > 1
    ? { ...about, state: 'down', sentence: say('keyspace.simple', { copies }) }
    : {
        ...about,
        state: 'attention',
        sentence: say('keyspace.simple.alone'),
      };
}

function problemIn(
  copies: number,
  place: NamedPlace,
  system: boolean,
): ReplicationProblem | undefined {
  const { name, nodes, label: region, serves, known } = place;
  const about = { state: 'attention', datacenter: plainText(name) } as const;
  if (!known) {
    return copies === 0
      ? undefined
      : {
          ...about,
          kind: 'absent',
          sentence: say('keyspace.absent', { copies, datacenter: name }),
        };
  }
  if (nodes !== null && copies > nodes) {
    const sentence = say('keyspace.tooMany', { copies, region, nodes });
    return { ...about, kind: 'too-many', sentence };
  }
  if (!serves || nodes === null) return undefined;
  const wanted = Math.min(SYSTEM_COPIES, nodes);
  if (system && copies < wanted) {
    const sentence = say('keyspace.tooFew', { copies, region, wanted });
    return { ...about, kind: 'too-few', sentence };
  }
  return copies === 0
    ? {
        ...about,
        kind: 'no-copies',
        sentence: say('keyspace.noCopies', { region }),
      }
    : undefined;
}
