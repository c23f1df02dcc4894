import {
  createIdealWorld,
  type Snapshot,
} from '@k8ssandra-backstage/control-plane';
import { benchCluster, HOME, NAMESPACE } from './clusters';

/** A cluster at rest in the ideal world: what planning and explaining cost, with no API server in it. */
export function settledSnapshot(datacenters: number, nodes: number): Snapshot {
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
