import {
  annotations,
  type K8ssandraCluster,
  type Plan,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { toPublicPlan } from '../../plan';
import type { Snapshot } from '../../snapshot';
import { buildClusterView } from '../../view';
import { datacenterModels } from '../../view/datacenterModel';
import { readableSnapshot } from '../../view/readable';
import { diagnose } from '../diagnose';
import { keyOf, type ChosenCluster } from './chooseCluster';
import { explainedProblem, type Explained } from './explained';
import { recordedSnapshot } from './recordedSnapshot';
import { say } from './sentences';
import type { RecordedState } from './types';

/** Explains a K8ssandraCluster of a recording: what its page would have said. @param now - milliseconds since 1970 */
export function explainCluster(
  state: RecordedState,
  { home, cluster }: ChosenCluster,
  now: number,
): Explained {
  const recorded = recordedSnapshot(state, home, cluster, now);
  const { snapshot } = recorded;
  const plan = toPublicPlan(recorded.plan);
  const { state: worst, verdict } = verdictOf(snapshot, plan, now);
  const readable = readableSnapshot(snapshot);
  const models = datacenterModels(readable, plan, now);
  const found = diagnose({ snapshot: readable, plan, models, now });
  return {
    cluster: keyOf(cluster),
    now: new Date(now).toISOString(),
    state: worst,
    heading: verdict.state.text,
    clients: verdict.clients?.text ?? null,
    next: isAdvice(verdict.next) ? verdict.next.text : null,
    problems: found.map(each => explainedProblem(each, home)),
    notes: [
      ...(recorded.believed ? [say('recorded.believed')] : []),
      ...(snapshot.mode === 'observe' ? [say('recorded.observed')] : []),
    ].map(each => each.text),
  };
}

/** A recording cannot be adopted. */
function isAdvice(next: Sentence | null): next is Sentence {
  return next !== null && !next.key.startsWith('observed.next');
}

/**
 * What the page says. Of a cluster that runs well and is run by another control plane it says no more than that; nobody writes to a
 * recording, so who would is put aside.
 */
function verdictOf(snapshot: Snapshot, plan: Plan, now: number) {
  const build = (each: Snapshot, rest: Plan) =>
    buildClusterView({ snapshot: each, plan: rest, now, signalSalt: '' });
  const view = build(snapshot, plan);
  if (view.verdict.state.key !== 'observed.cluster') return view;
  const { cluster, controlPlane } = snapshot;
  return build(
    { ...snapshot, mode: 'reconcile', cluster: claimed(cluster, controlPlane) },
    { ...plan, attention: [] },
  );
}

function claimed(
  cluster: K8ssandraCluster,
  controlPlane: string,
): K8ssandraCluster {
  const { metadata } = cluster;
  return {
    ...cluster,
    metadata: {
      ...metadata,
      annotations: {
        ...metadata.annotations,
        [annotations.claim]: controlPlane,
      },
    },
  };
}
