import { draft, type Draft } from '../draft';
import {
  askable,
  askAction,
  askedUserReplication,
  operatedKeyspaces,
  type DatacenterFacts,
  type UserReplication,
} from '../facts';
import type { PlanInput } from '../input';
import { say } from '../sentences';
import { datacenterRef, ids } from './ids';

/** Before a rebuild: the copies that the annotation asks for in the datacenter that joins (operator-spec 3.13-4). None without it. */
export function userReplicationDrafts(
  input: PlanInput,
  facts: DatacenterFacts,
): Draft[] {
  const { cluster, datacenters, snapshot } = input;
  const base = {
    verb: 'replicate-user',
    kind: 'management-api' as const,
    target: datacenterRef(facts),
    datacenter: facts.name,
    title: say('plan.userReplication', { region: facts.label }),
    why: say('why.userReplication'),
    subject: say('subject.keyspaces', { region: facts.label }),
    after: [
      ids.reach(''),
      ids.claim(cluster),
      ids.datacenter(facts),
      ids.replication(cluster),
    ],
  };
  let wanted: UserReplication | undefined;
  try {
    wanted = askedUserReplication(cluster);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return [
      draft({
        ...base,
        state: 'blocked',
        needsPerson: true,
        reason: say('reason.userReplication', { problem }),
      }),
    ];
  }
  if (!wanted) return [];
  const madeFor = [
    'user-keyspaces',
    cluster.metadata.generation ?? 1,
    facts.live?.metadata.uid,
    JSON.stringify(wanted),
  ].join('/');
  const isDone = Object.values(snapshot.schema).some(
    each => each.madeFor === madeFor && each.error === undefined,
  );
  if (isDone) return [draft({ ...base, state: 'done' })];
  const asked = askable(datacenters);
  if (!asked) {
    return [
      draft({
        ...base,
        state: facts.ready ? 'blocked' : 'ready',
        reason: say('reason.noReadyPod', { region: facts.label }),
      }),
    ];
  }
  const action = askAction(asked, {
    operation: 'replicate-user-keyspaces',
    madeFor,
    joining: facts.cassandraName,
    wanted,
    operated: operatedKeyspaces(cluster),
  });
  return [
    {
      ...draft({ ...base, state: 'ready', action }),
      context: asked.context.name,
    },
  ];
}
