import {
  annotations,
  finalizers,
  resourceTypes,
  type ObjectRef,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../../draft';
import { neverJoined, unseenReason, type RemovedDatacenter } from '../../facts';
import type { PlanInput } from '../../input';
import { say } from '../../sentences';
import type { Action } from '../../types';
import { ids } from '../ids';
import { dueRemoval, nextRemoval, removalRefusal } from './dueRemoval';
import { handOverDrafts, othersAtRest, unusedAction } from './handOver';
import { removedRef, removalIds } from './ids';
import { leftoverDrafts } from './leftovers';
import { contactPointVisitorDrafts, visitorDrafts } from './visitors';

/**
 * Datacenters that are no longer asked for (operator-spec 3.14), one at a time: no keyspace of the user may have copies there; then
 * what runs beside it goes; then cass-operator takes its nodes out of the ring one by one; then what is left of it is cleaned up.
 */
export function removalDrafts(input: PlanInput): Draft[] {
  return input.removed.flatMap(each => draftsOf(input, each));
}

function draftsOf(input: PlanInput, removed: RemovedDatacenter): Draft[] {
  switch (removed.stage) {
    case 'unseen':
      return [unseenDraft(removed)];
    case 'abandoned':
      return [
        removeDraft(removed, {
          state: 'done',
          reason: say('reason.abandoned', { region: removed.context.region }),
        }),
        ...contactPointVisitorDrafts(input, removed),
      ];
    case 'leaving':
      return [leavingDraft(removed)];
    case 'gone':
      // Somebody else may have deleted it, so what worked for it may be there still.
      return [
        ...visitorDrafts(input, removed, []),
        ...leftoverDrafts(input, removed),
      ];
    default:
      return presentDrafts(input, removed);
  }
}

/** One that runs: refused with the way out, waiting for its turn, or on its way. */
function presentDrafts(input: PlanInput, removed: RemovedDatacenter): Draft[] {
  const refusal = removalRefusal(input, removed);
  if (refusal) {
    return [removeDraft(removed, { state: 'blocked', ...refusal })];
  }
  if (dueRemoval(input) !== removed) {
    const next = nextRemoval(input);
    return [
      removeDraft(removed, {
        state: 'ready',
        after: next ? [removalIds.remove(next)] : [],
      }),
    ];
  }
  const joined = !neverJoined(removed);
  const handOver = joined ? handOverDrafts(input, removed) : [];
  const visitors = visitorDrafts(
    input,
    removed,
    handOver.map(each => each.id),
  );
  const before = [...handOver, ...visitors];
  return [
    ...before,
    removeDraft(removed, {
      state: 'ready',
      after: [
        ids.reach(''),
        ids.claim(input.cluster),
        ids.replicatedSecret(input.cluster),
        ...(joined ? othersAtRest(input) : []),
        ...before.map(each => each.id),
      ],
      action: joined
        ? deletion(removed, {
            annotate: { [annotations.decommissionOnDelete]: 'true' },
            unless: unusedAction(input, removed),
          })
        : deletion(removed),
    }),
  ];
}

/** A region out of sight keeps its datacenter in the books, until it is back or given up. */
function unseenDraft(removed: RemovedDatacenter): Draft {
  const { context } = removed;
  return removeDraft(removed, {
    state: 'blocked',
    needsPerson: true,
    reason: say('reason.removalUnseen', {
      region: context.region,
      detail: unseenReason(context),
      annotation: annotations.abandon,
      context: context.name,
    }),
  });
}

/** cass-operator takes the nodes out; our finalizer, where somebody else deleted the object, is taken off. */
function leavingDraft(removed: RemovedDatacenter): Draft {
  const held = removed.live?.metadata.finalizers?.includes(finalizers.cluster);
  return removeDraft(
    removed,
    held
      ? { state: 'ready', action: deletion(removed) }
      : {
          state: 'running',
          reason: say('reason.deletionNodes', { nodes: removed.pods.length }),
        },
  );
}

type Deletion = Extract<Action, { type: 'delete' }>;

/** A last datacenter with the annotation would wait for others for ever, so one that never joined goes without (operator-spec C.5). */
function deletion(
  { context, namespace, name, live }: RemovedDatacenter,
  handOver: Pick<Deletion, 'annotate' | 'unless'> = {},
): Deletion {
  return {
    type: 'delete',
    context: context.name,
    resource: resourceTypes.CassandraDatacenter,
    namespace,
    name,
    uid: live?.metadata.uid ?? '',
    removeFinalizer: finalizers.cluster,
    ...handOver,
  };
}

function removeDraft(
  removed: RemovedDatacenter,
  rest: Pick<Draft, 'state'> &
    Partial<Pick<Draft, 'after' | 'action' | 'reason' | 'needsPerson'>>,
): Draft {
  const target: ObjectRef = removedRef(removed);
  const title: Sentence = say('plan.removal', { region: removed.label });
  const { needsPerson, ...others } = rest;
  return draft({
    verb: 'remove',
    kind: 'delete',
    target,
    datacenter: removed.name,
    title,
    why: say('why.removal'),
    subject: removed.label,
    ...others,
    ...(needsPerson && { needsPerson }),
  });
}
