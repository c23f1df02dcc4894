import {
  resourceTypes,
  type CassandraTask,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildRebuildTask, rebuildTaskName } from '../../desired';
import { draft, refOf, type Draft } from '../draft';
import type { DatacenterFacts } from '../facts';
import type { PlanInput } from '../input';
import { say } from '../sentences';
import { findObject } from './applyDraft';
import { deleteDraft } from './deleteDraft';
import type { Gate } from './gate';
import { beforeWrites, clusterRef, datacenterRef, ids } from './ids';
import { rebuildProgress, rebuildSource } from './rebuildFacts';
import { joins, markAction, markOf } from './rebuildMark';
import { userReplicationDrafts } from './userReplication';

/** After a datacenter has joined: a task that streams its data, then the note goes. */
export function rebuildDrafts(input: PlanInput, gate: Gate): Draft[] {
  const mark = markOf(input);
  const facts = input.datacenters.find(each => each.name === mark);
  if (mark === undefined) return finishedDrafts(input);
  if (facts && !facts.live) return finishedDrafts(input);
  const rebuild = facts
    ? [
        ...userReplicationDrafts(input, facts),
        ...taskDrafts(input, facts, gate),
      ]
    : [];
  const { turn } = gate;
  const marksNext =
    turn !== undefined && !turn.live && turn !== facts && joins(input, turn);
  const unmark = draft({
    verb: 'unmark-rebuild',
    kind: 'apply',
    target: clusterRef(input.cluster),
    title: say('plan.rebuildUnmark'),
    why: say('why.rebuild'),
    subject: say('subject.cluster'),
    after: [ids.reach(''), ...rebuild.map(each => each.id)],
    state: 'ready',
    action: markAction(input, null),
  });
  return [
    ...finishedDrafts(input, facts),
    ...rebuild,
    ...(marksNext ? [] : [unmark]),
  ];
}

/** Rebuilds that are over stay visible while their task is there. */
function finishedDrafts(input: PlanInput, except?: DatacenterFacts): Draft[] {
  return input.datacenters.flatMap(facts => {
    const task = facts === except ? undefined : currentTask(facts);
    if (!task || !rebuildProgress(facts, task).finished) return [];
    return rebuildDraft(facts, { state: 'done' });
  });
}

function taskDrafts(
  input: PlanInput,
  facts: DatacenterFacts,
  gate: Gate,
): Draft[] {
  const task = currentTask(facts);
  if (task) {
    const progress = rebuildProgress(facts, task);
    return [
      rebuildDraft(
        facts,
        progress.finished
          ? { state: 'done' }
          : { state: 'running', reason: progress.reason },
      ),
    ];
  }
  const source = rebuildSource(input, facts);
  if ('refused' in source) {
    return [
      rebuildDraft(facts, {
        state: 'blocked',
        reason: source.refused,
        needsPerson: source.needsPerson,
      }),
    ];
  }
  const old = staleTask(facts);
  const after = [
    ...beforeWrites(input.cluster, facts.context.name, facts.namespace),
    ids.datacenter(facts),
    ids.replication(input.cluster),
    ids.userReplication(facts),
    ...gate.sightOfOthers(facts),
  ];
  if (old) {
    return [
      deleteDraft({
        context: facts.context,
        resource: resourceTypes.CassandraTask,
        live: old,
        datacenter: facts.name,
        title: say('plan.rebuildForget', { region: facts.label }),
        why: say('why.rebuild'),
        subject: say('subject.rebuild', { region: facts.label }),
        after,
      }),
      rebuildDraft(facts, {
        state: 'blocked',
        reason: say('reason.notUpdated'),
      }),
    ];
  }
  return [
    rebuildDraft(facts, {
      state: 'ready',
      after,
      source: source.label,
      action: {
        type: 'apply',
        context: facts.context.name,
        resource: resourceTypes.CassandraTask,
        object: buildRebuildTask({
          cluster: input.cluster,
          datacenter: facts.live!,
          sourceDatacenter: source.name,
          size: facts.template.size,
        }),
        force: true,
      },
    }),
  ];
}

function rebuildDraft(
  facts: DatacenterFacts,
  rest: Pick<Draft, 'state'> &
    Partial<Pick<Draft, 'reason' | 'after' | 'action' | 'needsPerson'>> & {
      source?: string;
    },
): Draft {
  const { source, ...step } = rest;
  const title: Sentence = source
    ? say('plan.rebuild', { region: facts.label, source })
    : say('plan.rebuildUnknown', { region: facts.label });
  return {
    ...draft({
      verb: 'rebuild',
      kind: 'task',
      target: datacenterRef(facts),
      datacenter: facts.name,
      title,
      why: say('why.rebuild'),
      subject: say('subject.rebuild', { region: facts.label }),
      ...step,
    }),
    target: refOf(
      facts.context.name,
      resourceTypes.CassandraTask,
      facts.namespace,
      rebuildTaskName({ metadata: { name: facts.name } }),
    ),
  };
}

function taskOf(facts: DatacenterFacts): CassandraTask | undefined {
  return findObject(
    facts.context.tasks,
    facts.namespace,
    rebuildTaskName({ metadata: { name: facts.name } }),
  );
}

/** The task of this very datacenter; one that is older than the datacenter was for a former one of its name. */
function currentTask(facts: DatacenterFacts): CassandraTask | undefined {
  const task = taskOf(facts);
  return task && !isOlder(task, facts) ? task : undefined;
}

function staleTask(facts: DatacenterFacts): CassandraTask | undefined {
  const task = taskOf(facts);
  return task && isOlder(task, facts) ? task : undefined;
}

function isOlder(task: CassandraTask, facts: DatacenterFacts): boolean {
  const made = task.metadata.creationTimestamp ?? '';
  const joined = facts.live?.metadata.creationTimestamp ?? '';
  return made < joined;
}
