import {
  annotations,
  normaliseK8ssandraCluster,
  signalKeyOf,
  type ClusterView,
  type NodeCounts,
  type Plan,
  type TaskView,
  plainText,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cassandraClusterName } from '../desired';
import { explainModels, problemsOf } from '../diagnosis';
import { isTrue } from '../plan/facts';
import { propagationOf } from '../propagation';
import type { Snapshot } from '../snapshot/types';
import { survivalOf } from '../survival';
import { actionsOf } from './actions';
import { clusterTasks } from './clusterTasks';
import { buildContextView } from './contextView';
import { datacenterModels, type DatacenterModel } from './datacenterModel';
import { datacenterView } from './datacenterView';
import { countedSteps, progressOf, stepNumber, waitsFor } from './planFacts';
import { readableSnapshot } from './readable';
import { usualStart, withStepTimes, type StepTimes } from './stepTimes';
import { secondsSince } from './time';
import { isObserved } from './verdictFacts';

/** What {@link buildClusterView} is made from. */
export interface ClusterViewInput {
  snapshot: Snapshot;
  /** Without actions: `toPublicPlan`. */
  plan: Plan;
  /** Epoch milliseconds. The view reads no clock, so that the same input gives the same view. */
  now: number;
  /** Secret of the installation that signal keys are made with. */
  signalSalt: string;
  /** Owner of clusters without the annotation. */
  defaultOwner?: string | null;
  /** Its K8ssandraTasks; none when absent. */
  tasks?: TaskView[];
  /** What history knows of the times of steps; nothing when absent. */
  times?: StepTimes;
  /** False leaves out what it survives, which rows of a list do not show. */
  survival?: boolean;
}

/**
 * A cluster as its entity page shows it (ux 10). Pure. Says what the control plane allows of the actions; what the viewer may do
 * is for the caller to add.
 */
export function buildClusterView(input: ClusterViewInput): ClusterView {
  const { now, times } = input;
  const plan = withStepTimes(input.plan, times);
  const snapshot = readableSnapshot(input.snapshot);
  const { cluster, controlPlane, home } = snapshot;
  const models = datacenterModels(snapshot, plan, now, usualStart(times));
  const explained = explainModels({ snapshot, plan, models, now });
  const { state, verdict, findings, diagnoses } = explained;
  const { name, namespace = 'default' } = cluster.metadata;
  const id = { controlPlane, namespace, name };
  return {
    version: 1,
    id,
    uid: cluster.metadata.uid ?? '',
    signalKey: signalKeyOf(id, input.signalSalt),
    clusterName: plainText(cassandraClusterName(cluster)),
    serverVersion: shown(serverVersion(snapshot)),
    owner: shown(
      cluster.metadata.annotations?.[annotations.owner] ?? input.defaultOwner,
    ),
    mode: isObserved(snapshot) ? 'observe' : 'reconcile',
    state,
    verdict,
    change: changeOf(snapshot, plan),
    datacenters: models.map(model =>
      datacenterView(model, {
        controlPlane,
        now,
        findings,
        waitsFor: labelOfFirst(models, waitsFor(model, plan)),
      }),
    ),
    nodes: countNodes(models),
    oldestAgeSeconds: oldestAge(snapshot, models),
    deleting: cluster.metadata.deletionTimestamp !== undefined,
    controlPlaneContext: buildContextView(home, { controlPlane, now }),
    plan,
    problems: problemsOf(findings, diagnoses, models),
    propagation: propagationOf({
      snapshot,
      plan,
      models,
      observed: isObserved(snapshot),
      now,
    }),
    ...(input.survival !== false && {
      survival: survivalOf(snapshot, models),
    }),
    notes: normaliseK8ssandraCluster(cluster).notes,
    generation: cluster.metadata.generation ?? 0,
    createdAgeSeconds: secondsSince(cluster.metadata.creationTimestamp, now),
    actions: actionsOf(snapshot),
    tasks: clusterTasks(input.tasks ?? [], now),
  };
}

/** What somebody else wrote, on one line. */
function shown(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : plainText(text);
}

function labelOfFirst(
  models: DatacenterModel[],
  name: string | undefined,
): string | undefined {
  return models.find(model => model.facts.name === name)?.facts.label;
}

function serverVersion({ cluster }: Snapshot): string | null {
  const { serverVersion: common, datacenters = [] } =
    cluster.spec.cassandra ?? {};
  return (
    common ??
    datacenters.find(each => each.serverVersion)?.serverVersion ??
    null
  );
}

/** The change in progress; `null` when nothing is to be done but to see a region again, or when we only look. */
function changeOf(snapshot: Snapshot, plan: Plan): ClusterView['change'] {
  const { cluster } = snapshot;
  if (progressOf(plan) === undefined || isObserved(snapshot)) {
    return null;
  }
  const steps = countedSteps(plan.steps);
  const position = { step: stepNumber(steps), of: steps.length };
  if (cluster.metadata.deletionTimestamp) {
    return { kind: 'deletion', ...position };
  }
  const existed = isTrue(cluster.status?.conditions, 'CassandraInitialized');
  return { kind: existed ? 'change' : 'creation', ...position };
}

/** Sums what we see, and counts what we do not see apart from it. Stopped datacenters ask for no nodes. */
function countNodes(models: DatacenterModel[]): NodeCounts {
  const counts: NodeCounts = { up: 0, size: 0, notVisible: 0 };
  for (const { access, up, size, facts } of models) {
    const asked = facts.template.stopped ? 0 : size;
    if (access) {
      counts.notVisible += asked;
    } else {
      counts.up += up ?? 0;
      counts.size += asked;
    }
  }
  return counts;
}

function oldestAge(
  { home }: Snapshot,
  models: DatacenterModel[],
): number | null {
  const ages = [home, ...models.map(model => model.facts.context)].map(
    ({ everSeen, lastContactSeconds }) =>
      everSeen ? lastContactSeconds : null,
  );
  return ages.some(age => age === null)
    ? null
    : Math.max(...ages.map(age => age ?? 0));
}
