import {
  annotations,
  type K8ssandraCluster,
  type Plan,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { toPublicPlan } from '../../plan';
import type { Snapshot } from '../../snapshot';
import { datacenterModels } from '../../view/datacenterModel';
import { readableSnapshot } from '../../view/readable';
import { explainModels, type Explanation } from '../explainModels';
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
  const explain = (each: Snapshot, rest: Plan) => {
    const readable = readableSnapshot(each);
    const models = datacenterModels(readable, rest, now);
    return explainModels({ snapshot: readable, plan: rest, models, now });
  };
  const found = explain(snapshot, plan);
  const { state: worst, verdict } = isOnlyObserved(found)
    ? explain(inCharge(snapshot), { ...plan, attention: [] })
    : found;
  return {
    cluster: keyOf(cluster),
    now: new Date(now).toISOString(),
    state: worst,
    heading: verdict.state.text,
    clients: verdict.clients?.text ?? null,
    next: isAdvice(verdict.next) ? verdict.next.text : null,
    problems: found.diagnoses.map(each => explainedProblem(each, home)),
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

/** The page says no more of a cluster that runs well than that another control plane runs it. */
function isOnlyObserved({ verdict }: Explanation): boolean {
  return verdict.state.key === 'observed.cluster';
}

/** Nobody writes to a recording, so who would is put aside. */
function inCharge(snapshot: Snapshot): Snapshot {
  const { cluster, controlPlane } = snapshot;
  return {
    ...snapshot,
    mode: 'reconcile',
    cluster: claimed(cluster, controlPlane),
  };
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
