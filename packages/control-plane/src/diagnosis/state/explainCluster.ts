import {
  annotations,
  type K8ssandraCluster,
  type ObjectRef,
  type Plan,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { toPublicPlan } from '../../plan';
import type { Snapshot } from '../../snapshot';
import { datacenterModels } from '../../view/datacenterModel';
import { readableSnapshot } from '../../view/readable';
import { explainModels, type Explanation } from '../explainModels';
import { keyOf, type ChosenCluster } from './chooseCluster';
import {
  explainedProblem,
  type Explained,
  type ExplainedProblem,
} from './explained';
import { recordedSnapshot } from './recordedSnapshot';
import { say } from './sentences';
import type { RecordedState } from './types';

/** Notes of what could not be read that are given one by one. */
const MAX_NOTES = 20;

/** Explains a K8ssandraCluster of a recording: what its page would have said. @param now - milliseconds since 1970 */
export function explainCluster(
  state: RecordedState,
  { home, cluster }: ChosenCluster,
  now: number,
): Explained {
  const recorded = recordedSnapshot(state, home, cluster, now);
  const { snapshot } = recorded;
  const isRecorded = recordIn(state);
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
    problems: found.diagnoses.map(each =>
      recordedProof(explainedProblem(each, home), isRecorded, {
        context: home,
        kind: cluster.kind,
        namespace: cluster.metadata.namespace ?? 'default',
        name: cluster.metadata.name,
      }),
    ),
    notes: [
      ...(recorded.believed ? [say('recorded.believed')] : []),
      ...(snapshot.mode === 'observe' ? [say('recorded.observed')] : []),
      ...unread(state),
    ].map(each => each.text),
  };
}

/** Names only objects that are recorded; the K8ssandraCluster asks for those that are not. */
function recordedProof(
  problem: ExplainedProblem,
  isRecorded: (ref: ObjectRef) => boolean,
  order: ObjectRef,
): ExplainedProblem {
  const evidence = problem.evidence.filter(isRecorded);
  return { ...problem, evidence: evidence.length > 0 ? evidence : [order] };
}

/** Whether an object lies in a recording. */
function recordIn({ contexts }: RecordedState): (ref: ObjectRef) => boolean {
  const keyOfRef = (each: ObjectRef) =>
    `${each.context} ${each.kind} ${each.namespace} ${each.name}`;
  const all = new Set(
    contexts.flatMap(({ name: context, objects }) =>
      objects.map(({ kind, metadata: { namespace = '', name } }) =>
        keyOfRef({ context, kind, namespace, name }),
      ),
    ),
  );
  return ref => all.has(keyOfRef(ref));
}

/** Notes of what could not be read, as many as a person reads. */
function unread({ contexts }: RecordedState): Sentence[] {
  const all = contexts.flatMap(each => each.notes);
  const rest = all.length - MAX_NOTES;
  return [
    ...all.slice(0, MAX_NOTES).map(note => say('recorded.unread', { note })),
    ...(rest > 0 ? [say('recorded.unread.more', { rest })] : []),
  ];
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
