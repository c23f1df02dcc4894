import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { referenceKey, type Referenced } from '../../desired';
import { plan, type Action, type ActionPlan } from '../../plan';
import { claimOf } from '../../plan/facts';
import { snapshotOf, type Snapshot, type SnapshotInput } from '../../snapshot';
import { believedIn } from './believed';
import { notedDigests, withDigests } from './concealed';
import { completed } from './completed';
import { labelled } from './labelled';
import { owned } from './owned';
import { answerOf } from './recordedSchema';
import { notedStatuses, withNotedStatus } from './notedStatuses';
import { notedPlan } from './notedPlan';
import { recordedRegions } from './recordedRegions';
import { reveal } from './revealed';
import { clustersOf, recordedStore, type RecordedStore } from './recordedStore';
import type { RecordedState } from './types';

/** A time on the monotonic clock before which anything can have been seen. */
const MONOTONIC_NOW = 1e15;

/** Rounds in which reads that a plan asks for are answered from what is recorded. */
const MAX_ROUNDS = 5;

/** One K8ssandraCluster of a recording, as the control plane would have seen it. */
export interface RecordedSnapshot {
  snapshot: Snapshot;
  plan: ActionPlan;
  /** Context whose Kubernetes cluster is the control plane's. */
  home: string;
  /** Pods are missing in the recording: some of the snapshot are what an operator or Kubernetes noted of them. */
  believed: boolean;
}

/** Takes the snapshot of a cluster, and makes its plan. @param home - context that holds the K8ssandraCluster */
export function recordedSnapshot(
  state: RecordedState,
  home: string,
  given: K8ssandraCluster,
  wallNow: number,
): RecordedSnapshot {
  const { namespace, name } = given.metadata;
  const { stores, believed } = storesOf(state, home, given);
  const own = stores.get(home)!;
  const clusters = clustersOf(own);
  const cluster =
    clusters.find(
      ({ metadata }) =>
        metadata.name === name && metadata.namespace === namespace,
    ) ?? given;
  const controlPlane = claimOf(cluster) ?? home;
  const regions = recordedRegions({
    home,
    controlPlane,
    stores,
    reachability: state.reachability,
    now: MONOTONIC_NOW,
  });
  const input: SnapshotInput = {
    controlPlane,
    mode: !believed && isPlannable(cluster, own) ? 'reconcile' : 'observe',
    cluster,
    ...regions,
    clusters,
    schema: {},
    referenced: {},
    failures: () => ({}),
    now: MONOTONIC_NOW,
    wallNow,
  };
  const storeOf = (context: string) =>
    context === '' ? own : stores.get(context);
  const { snapshot, plan: made } = answered(input, storeOf);
  return {
    snapshot,
    plan: notedPlan(made, cluster),
    home,
    believed,
  };
}

/** Whether a plan can be made: for a cluster of ours, with its secrets. */
function isPlannable(cluster: K8ssandraCluster, home: RecordedStore): boolean {
  return (
    claimOf(cluster) !== undefined && home.records(resourceTypes.Secret.kind)
  );
}

function storesOf(state: RecordedState, home: string, given: K8ssandraCluster) {
  const key = `${given.metadata.namespace}/${given.metadata.name}`;
  const cluster = withStatus(given, state.statuses.get(key));
  const isOnly =
    state.contexts
      .flatMap(each => each.objects)
      .filter(each => each.kind === resourceTypes.K8ssandraCluster.kind)
      .length === 1;
  const digests = notedDigests(
    state.contexts.find(each => each.name === home)?.objects ?? [],
  );
  const prepared = state.contexts.map(({ name, objects }) => {
    const isHere = (context: string) =>
      context === name || (context === '' && name === home);
    const own = objects.map(each => (each === given ? cluster : each));
    const noted = notedStatuses(cluster, isHere);
    const told = withDigests(
      withNotedStatus(own, noted).map(each => completed(each, cluster)),
      digests,
    );
    const ours = owned(told, {
      cluster,
      isHere,
      isHome: name === home,
      isOnly,
    });
    return [name, labelled(ours)] as const;
  });
  const believed = prepared.map(([name, objects]) => {
    return [name, objects, believedIn(objects, cluster)] as const;
  });
  return {
    stores: new Map(
      believed.map(([name, objects, pods]) => [
        name,
        recordedStore([...objects, ...pods]),
      ]),
    ),
    believed: believed.some(([, , pods]) => pods.length > 0),
  };
}

function withStatus(
  cluster: K8ssandraCluster,
  status: K8ssandraCluster['status'],
): K8ssandraCluster {
  return cluster.status || !status ? cluster : { ...cluster, status };
}

/** Plans until nothing is asked for that the recording answers. */
function answered(
  input: SnapshotInput,
  storeOf: (context: string) => RecordedStore | undefined,
  rounds = MAX_ROUNDS,
): Pick<RecordedSnapshot, 'snapshot' | 'plan'> {
  const snapshot = snapshotOf(input);
  const made = plan(snapshot);
  const actions = made.steps.flatMap(each =>
    each.state === 'ready' && each.action ? each.action : [],
  );
  const all = <T>(parts: Array<Record<string, T>>): Record<string, T> =>
    Object.assign({}, ...parts);
  const read = all(actions.map(each => readOf(each, storeOf)));
  const said = all(actions.map(each => answerOf(each, snapshot)));
  const isNew =
    reveal(made, storeOf) ||
    Object.keys(read).some(key => !(key in input.referenced)) ||
    Object.keys(said).some(key => !(key in input.schema));
  if (!isNew || rounds === 1) return { snapshot, plan: made };
  const next = {
    ...input,
    referenced: { ...input.referenced, ...read },
    schema: { ...input.schema, ...said },
  };
  return answered(next, storeOf, rounds - 1);
}

/** Objects that a specification refers to, as far as their kinds are recorded where they are looked for. */
function readOf(
  action: Action,
  storeOf: (context: string) => RecordedStore | undefined,
): Referenced {
  if (action.type !== 'read') return {};
  return Object.fromEntries(
    action.references.flatMap(each => {
      const store = storeOf(each.context);
      const { kind } = each.resource;
      if (!store?.records(kind)) return [];
      return [[referenceKey(each), store.get(kind, each) ?? null]];
    }),
  );
}
