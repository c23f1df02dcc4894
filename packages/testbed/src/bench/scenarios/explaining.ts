import {
  buildClusterView,
  datacenterModels,
  explainModels,
  plan,
  toPublicPlan,
  type Snapshot,
} from '@k8ssandra-backstage/control-plane';
import type { Row } from '../report/row';
import type { Scenario } from '../scenario';
import { settledSnapshot } from '../settledWorld';

const RUNS = 300;
const WARM_UP = 100;
const DATACENTERS = 12;
const NODES = 100;

/** Every so many pods one crashes, one has no place and one is not ready. */
const TROUBLED = 25;

type Work = (snapshot: Snapshot) => () => void;

const explain: Work = snapshot => {
  const made = toPublicPlan(plan(snapshot));
  const now = Date.now();
  const models = datacenterModels(snapshot, made, now);
  return () => explainModels({ snapshot, plan: made, models, now });
};

const show: Work = snapshot => {
  const made = toPublicPlan(plan(snapshot));
  const now = Date.now();
  return () => buildClusterView({ snapshot, plan: made, now, signalSalt: '' });
};

/** What explaining costs, with no API server in it: a large cluster at rest, and one with nodes that fail in every region. */
export const explaining: Scenario = async () => {
  const settled = settledSnapshot(DATACENTERS, NODES);
  const troubled = withTroubles(settled);
  const what = `${DATACENTERS} datacenters of ${NODES} nodes`;
  return [
    row(`diagnosis of ${what} at rest`, settled, explain, 5),
    row(`diagnosis of ${what} with failing nodes`, troubled, explain, 5),
    row(`view of ${what} at rest`, settled, show),
    row(`view of ${what} with failing nodes`, troubled, show),
  ];
};

function row(
  measure: string,
  snapshot: Snapshot,
  work: Work,
  bar?: number,
): Row {
  const run = work(snapshot);
  const values: number[] = [];
  for (let index = -WARM_UP; index < RUNS; index += 1) {
    const before = performance.now();
    run();
    if (index >= 0) values.push(performance.now() - before);
  }
  return {
    measure,
    unit: 'ms',
    values,
    ...(bar && { goal: { kind: 'bar', p50: bar } }),
  };
}

function withTroubles(snapshot: Snapshot): Snapshot {
  const contexts = Object.entries(snapshot.contexts).map(([name, context]) => [
    name,
    {
      ...context,
      pods: context.pods.map((pod, index) => {
        const trouble = [
          { reason: 'CrashLoopBackOff', restarts: 7, exitCode: 137 },
          { phase: 'Pending', reason: 'Unschedulable' },
          {},
        ][index % TROUBLED];
        return trouble
          ? { ...pod, status: { ...pod.status, ready: false, ...trouble } }
          : pod;
      }),
      events: context.pods.slice(0, 50).map(pod => ({
        involved: { kind: 'Pod', name: pod.metadata.name },
        type: 'Warning',
        reason: 'FailedScheduling',
        message: '0/6 nodes are available: 6 Insufficient cpu.',
        count: 4,
        lastSeenSeconds: 20,
      })),
    },
  ]);
  return { ...snapshot, contexts: Object.fromEntries(contexts) };
}
