import { systemReplication } from '../../desired';
import { draft, type Draft } from '../draft';
import {
  askable,
  askAction,
  isStillThere,
  isStopped,
  operatedKeyspaces,
  operatedTables,
  type DatacenterFacts,
} from '../facts';
import type { PlanInput } from '../input';
import { say } from '../sentences';
import { clusterRef, ids } from './ids';
import { dueRemoval, removalIds } from './removal';

/**
 * Copies of the system keyspaces in every datacenter that was complete once (operator-spec 3.10). One datacenter is asked for all,
 * because the schema is one. While a datacenter that is no longer asked for still runs its copies stay, but for old versions, where
 * they are taken away right before its nodes go.
 */
export function replicationDrafts(input: PlanInput): Draft[] {
  const { cluster, snapshot, datacenters } = input;
  const initialized = datacenters.filter(each => each.initialized);
  // Nobody can be asked where everything is stopped; starting it again is a new generation, for which it is asked (operator-spec 3.3-u).
  const isAsleep = datacenters.every(each => each.ready && isStopped(each));
  if (isAsleep || leavesCopies(input)) return [];
  const replication = systemReplication({
    cluster,
    initialized: initialized.map(each => each.name),
  });
  const keyspaces = Object.fromEntries(
    operatedKeyspaces(cluster).map(name => [name, replication]),
  );
  const madeFor = schemaKey(cluster.metadata.generation ?? 1, replication);
  const done =
    initialized.length > 0 &&
    Object.values(snapshot.schema).some(
      each => each.madeFor === madeFor && each.error === undefined,
    );
  const asked = askable(datacenters);
  const leaving = dueRemoval(input);
  const base = {
    verb: 'replicate',
    kind: 'management-api' as const,
    title: say('plan.replication'),
    why: say('why.replication'),
    subject: say('subject.replication'),
    target: clusterRef(cluster),
    after: [
      ids.reach(''),
      ids.claim(cluster),
      ...(leaving ? [removalIds.check(leaving)] : []),
    ],
  };
  if (done) return [draft({ ...base, state: 'done' })];
  if (!asked || initialized.length === 0) {
    return [withoutDatacenter(base, datacenters)];
  }
  const action = askAction(asked, {
    operation: 'ensure-replication',
    madeFor,
    keyspaces,
    tables: operatedTables(cluster),
    known: snapshot.schema[asked.name],
  });
  return [
    {
      ...draft({ ...base, state: 'ready', action }),
      context: asked.context.name,
      datacenter: asked.name,
    },
  ];
}

/**
 * Whether copies in a datacenter that goes are left alone (operator-spec 3.10-2): Cassandra 4.0 and later forget it by themselves
 * once it is gone. Older versions, DSE and HCD refuse to let nodes go that keyspaces name.
 */
function leavesCopies(input: PlanInput): boolean {
  const { cluster, datacenters, removed } = input;
  if (!removed.some(isStillThere)) return false;
  if (!dueRemoval(input)) return true;
  const isCassandra =
    (cluster.spec.cassandra?.serverType ?? 'cassandra') === 'cassandra';
  return (
    isCassandra &&
    datacenters.every(
      each => Number.parseInt(each.live?.spec.serverVersion ?? '4', 10) >= 4,
    )
  );
}

/** What schema facts are made for: a generation and the datacenters with their copies. */
export function schemaKey(
  generation: number,
  replication: Record<string, number>,
): string {
  const copies = Object.entries(replication)
    .map(([name, count]) => `${name}:${count}`)
    .sort();
  return `${generation}/${copies.join(',')}`;
}

/** Nothing can be asked now: either nothing runs yet, or no node of what runs answers. */
function withoutDatacenter(
  base:
    | Parameters<typeof draft>[0]
    | Omit<Parameters<typeof draft>[0], 'state'>,
  datacenters: DatacenterFacts[],
): Draft {
  const running = datacenters.find(each => each.ready && !isStopped(each));
  // One that joins waits for the copies itself; where nothing holds data, the first to come is waited for.
  const holdData = datacenters.some(each => each.initialized);
  const unfinished = datacenters.find(
    each => !each.ready && (each.live !== undefined || !holdData),
  );
  return draft({
    ...base,
    after: unfinished
      ? [...(base.after ?? []), ids.datacenter(unfinished)]
      : base.after,
    state: unfinished && !running ? 'ready' : 'blocked',
    reason: running
      ? say('reason.noReadyPod', { region: running.label })
      : say('reason.noReadyDatacenter'),
  });
}
