import {
  annotations,
  resourceTypes,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../../draft';
import {
  askable,
  askAction,
  operatedKeyspaces,
  type RemovedDatacenter,
} from '../../facts';
import { homeNamespace, type PlanInput } from '../../input';
import { say } from '../../sentences';
import type { ManagementAction } from '../../types';
import { ids } from '../ids';
import { removedRef } from './ids';

/**
 * Before the nodes of a datacenter leave: everything else stands still and is seen, no keyspace of the user needs them, and the
 * status says so. That note carries the resource version of the specification that was read, so that an older one never removes
 * anything (operator-spec 3.10-1).
 */
export function handOverDrafts(
  input: PlanInput,
  removed: RemovedDatacenter,
): Draft[] {
  const check = checkDraft(input, removed);
  return [check, noteDraft(input, removed, [check.id, replicationId(input)])];
}

/** What must stand still, to the end: every datacenter that runs or was written, and the one that is being rebuilt. */
export function othersAtRest({ cluster, datacenters }: PlanInput): string[] {
  const mark = cluster.metadata.annotations?.[annotations.rebuildDc];
  const rebuilding = datacenters.filter(each => each.name === mark);
  return [
    ids.reach(''),
    ids.claim(cluster),
    ...datacenters
      .filter(each => each.live || each.written)
      .map(each => ids.datacenter(each)),
    ...rebuilding.map(each => ids.rebuild(each)),
  ];
}

/** Nothing for versions whose system keyspaces are left alone until the datacenter is gone. */
function replicationId({ cluster }: PlanInput): string {
  return ids.replication(cluster);
}

/**
 * Asks whether keyspaces of the user need a datacenter: before anything is done to it, and once more right before its nodes leave,
 * because a keyspace may have been made since. Undefined while nobody can be asked.
 */
export function unusedAction(
  { cluster, datacenters }: PlanInput,
  { name, cassandraName, live }: RemovedDatacenter,
): ManagementAction | undefined {
  const asked = askable(datacenters);
  return (
    asked &&
    askAction(asked, {
      operation: 'check-unused',
      madeFor: [
        'unused',
        cluster.metadata.generation ?? 1,
        name,
        live?.metadata.uid,
      ].join('/'),
      leaving: { name, cassandraName },
      operated: operatedKeyspaces(cluster),
    })
  );
}

function checkDraft(input: PlanInput, removed: RemovedDatacenter): Draft {
  const { datacenters, snapshot } = input;
  const { name } = removed;
  const action = unusedAction(input, removed);
  const base = {
    verb: 'check-unused',
    kind: 'management-api' as const,
    target: removedRef(removed),
    datacenter: name,
    title: say('plan.checkUnused', { region: removed.label }),
    why: say('why.checkUnused'),
    subject: say('subject.keyspaces', { region: removed.label }),
    after: othersAtRest(input),
  };
  if (!action) {
    const isAwaited = datacenters.some(each => each.live && !each.ready);
    return draft({
      ...base,
      state: isAwaited ? 'ready' : 'blocked',
      reason: say('reason.nobodyToAsk'),
      ...(!isAwaited && { needsPerson: true }),
    });
  }
  const isDone = Object.values(snapshot.schema).some(
    each => each.madeFor === action.call.madeFor && each.error === undefined,
  );
  if (isDone) return draft({ ...base, state: 'done' });
  return {
    ...draft({ ...base, state: 'ready', action }),
    context: action.context,
  };
}

function noteDraft(
  { cluster }: PlanInput,
  { name, noted, context, label, ...removed }: RemovedDatacenter,
  after: string[],
): Draft {
  const isDone = noted?.decommissionProgress === 'Decommissioning';
  return draft({
    verb: 'note-removal',
    kind: 'apply',
    target: removedRef({ name, noted, context, label, ...removed }),
    datacenter: name,
    title: say('plan.noteRemoval', { region: label }),
    why: say('why.noteRemoval'),
    subject: label,
    after,
    state: isDone ? 'done' : 'ready',
    action: isDone
      ? undefined
      : {
          type: 'merge-patch',
          context: '',
          resource: resourceTypes.K8ssandraCluster,
          subresource: 'status',
          namespace: homeNamespace(cluster),
          name: cluster.metadata.name,
          patch: {
            metadata: { resourceVersion: cluster.metadata.resourceVersion },
            status: {
              datacenters: {
                [name]: {
                  ...(context.name && { contextName: context.name }),
                  decommissionProgress: 'Decommissioning',
                },
              },
            },
          },
        },
  });
}
