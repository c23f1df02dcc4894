import { plan, renderClusters } from '@k8ssandra-backstage/control-plane';
import { benchCluster, HOME } from '../clusters';
import type { Row } from '../report/row';
import type { Scenario } from '../scenario';
import { settledSnapshot } from '../settledWorld';

const RUNS = 300;
const WARM_UP = 100;
const PREVIEW_RUNS = 50;
const PREVIEW_WARM_UP = 10;

/** What planning costs, with no API server in it: a settled cluster as it is usual, and a large one. */
export const planning: Scenario = async () => [
  row(3, 3, { kind: 'bar', p50: 1 }),
  row(12, 100, { kind: 'bar', p50: 5 }),
  previewRow(),
];

/** What a form shows while somebody types: everything that will exist. */
function previewRow(): Row {
  const values: number[] = [];
  for (let run = -PREVIEW_WARM_UP; run < PREVIEW_RUNS; run += 1) {
    const object = benchCluster('preview', 3);
    const before = performance.now();
    renderClusters({ controlPlane: HOME, documents: [{ object }] });
    if (run >= 0) values.push(performance.now() - before);
  }
  return {
    measure: 'render of 3 datacenters: all that will exist',
    unit: 'ms',
    values,
    goal: { kind: 'aim', p50: 50 },
  };
}

function row(datacenters: number, nodes: number, goal: Row['goal']): Row {
  const snapshot = settledSnapshot(datacenters, nodes);
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
