import {
  createIdealWorld,
  plan,
  type Snapshot,
} from '@k8ssandra-backstage/control-plane';
import { benchCluster, HOME, NAMESPACE } from '../clusters';
import type { Row } from '../row';
import type { Scenario } from '../scenario';

const RUNS = 300;
const WARM_UP = 100;

/** What planning costs, with no API server in it: a settled cluster as it is usual, and a large one. */
export const planning: Scenario = async () => [
  row(3, 3, { kind: 'bar', p50: 1 }),
  row(12, 100, { kind: 'bar', p50: 5 }),
];

function row(datacenters: number, nodes: number, goal: Row['goal']): Row {
  const snapshot = settled(datacenters, nodes);
  const values: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    // Each event in the fleet brings a new version of the object: nothing is remembered by its identity.
    const cluster = structuredClone(snapshot.cluster);
    const before = performance.now();
    plan({ ...snapshot, cluster });
    if (run >= 0) values.push(performance.now() - before);
  }
  return {
    measure: `plan of ${datacenters} settled datacenters of ${nodes} nodes`,
    unit: 'ms',
    values,
    goal,
  };
}

/** A cluster at rest in the ideal world. */
function settled(datacenters: number, nodes: number): Snapshot {
  const contexts = Array.from(
    { length: datacenters },
    (_, index) => `region-${index + 1}`,
  );
  const world = createIdealWorld({ controlPlane: HOME, contexts });
  for (const context of [HOME, ...contexts]) {
    world.store(context).put({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: NAMESPACE },
    });
  }
  world.store('').put(benchCluster('planning', contexts, nodes));
  const [{ snapshot, plan: made }] = world.settle();
  if (!made.settled) throw new Error('The cluster did not settle');
  return snapshot;
}
