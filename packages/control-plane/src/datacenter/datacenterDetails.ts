import {
  finalizers,
  labels,
  type DatacenterDetails,
  type DatacenterView,
  type NodeMarks,
  type Plan,
  type RemovalWords,
  type SharedZone,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { explainModels, problemsOf } from '../diagnosis';
import { racksByZone } from '../diagnosis/rules/racks-share-zone';
import type { Snapshot } from '../snapshot/types';
import {
  datacenterModels,
  type DatacenterModel,
} from '../view/datacenterModel';
import { readableSnapshot } from '../view/readable';
import { secondsSince } from '../view/time';
import { verdictFacts } from '../view/verdictFacts';
import { agedOf } from './aged';
import { conditionWords, inWords } from './conditions';
import { datacenterObjects } from './objects';
import { say } from './sentences';
import { datacenterTasks } from './tasks';
import { datacenterVerdict } from './verdict';

/** What the page of a datacenter is made from. */
export interface DatacenterInput {
  snapshot: Snapshot;
  /** Without actions: `toPublicPlan`. */
  plan: Plan;
  /** Epoch milliseconds: it reads no clock, so that the same input gives the same page. */
  now: number;
}

/** What the page of a datacenter shows beside its view. */
export type DatacenterParts = Omit<
  DatacenterDetails,
  'version' | 'cluster' | 'datacenter' | 'clusterTasks' | 'actions'
>;

/**
 * The page of a datacenter (ux 6 d), made from caches. Pure; undefined for a datacenter that is neither asked for nor there.
 *
 * @param view - the datacenter in the view of its cluster, which may know more of a region that was never seen
 */
export function buildDatacenterParts(
  input: DatacenterInput,
  view: DatacenterView,
): DatacenterParts | undefined {
  const { now, plan } = input;
  const snapshot = readableSnapshot(input.snapshot);
  const models = datacenterModels(snapshot, plan, now);
  const model = models.find(each => each.facts.name === view.name);
  if (!model) return undefined;
  const { findings, diagnoses } = explainModels({
    snapshot,
    plan,
    models,
    now,
  });
  const own = findings.filter(each => each.datacenter === view.name);
  const conditions = agedOf(model, () => conditionWords(model, now));
  const removal = removalOf(model, now);
  return {
    verdict: datacenterVerdict({
      facts: verdictFacts(snapshot, plan, models, now),
      findings: own,
      model,
      view,
    }),
    quorum: model.quorum,
    problems: problemsOf(
      own,
      diagnoses.filter(each => each.datacenter === view.name),
      [model],
    ),
    conditions:
      conditions.value === null && view.conditions.value
        ? { ...view.conditions, value: inWords(view.conditions.value) }
        : conditions,
    tasks: agedOf(model, () => datacenterTasks(model, now)),
    objects: agedOf(model, () =>
      datacenterObjects(snapshot.cluster, model, now),
    ),
    marks: agedOf(model, () => marksOf(model)),
    sharedZones: sharedZones(model),
    ...(removal && { removal }),
  };
}

function marksOf({ racks }: DatacenterModel): NodeMarks[] {
  return racks
    .flatMap(rack => rack.nodes)
    .map(({ pod, object }) => ({
      pod,
      seed: object?.metadata.labels?.[labels.seedNode] === 'true',
      restarts: object?.status.restarts ?? null,
      version: object?.metadata.labels?.[labels.version] ?? null,
    }));
}

function sharedZones(model: DatacenterModel): SharedZone[] {
  return [...racksByZone(model)]
    .filter(([, racks]) => racks.length > 1)
    .map(([zone, racks]) => ({ zone, racks: racks.map(({ rack }) => rack) }));
}

function removalOf(
  { facts: { live, pods } }: DatacenterModel,
  now: number,
): RemovalWords | undefined {
  const since = live?.metadata.deletionTimestamp;
  return since
    ? {
        sinceSeconds: secondsSince(since, now),
        left: pods.length,
        held: (live.metadata.finalizers ?? []).map(finalizer => ({
          finalizer,
          sentence:
            finalizer === finalizers.cassOperator
              ? say('removal.cass-operator')
              : say('removal.other', { finalizer }),
        })),
      }
    : undefined;
}
