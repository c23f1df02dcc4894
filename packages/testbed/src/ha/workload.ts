import {
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isComplete } from '../support/cluster';
import { order } from '../support/lab';
import { untilObject } from '../support/until';
import type { Ground } from './ground';

/** A cluster that a cast runs, and changes of its specification whose effect is awaited. */
export interface Workload {
  /** Asks for one node more in the first region, and returns at once. */
  grow(): Promise<void>;
  /** Waits until the CassandraDatacenter is asked for as many nodes. */
  untilServed(): Promise<void>;
  /** Waits until everything is ready. */
  untilComplete(): Promise<void>;
}

const NAMESPACE = 'k8ssandra';

/** Applies a cluster of one node per region. */
export async function startWorkload(
  ground: Ground,
  name = 'ha',
): Promise<Workload> {
  const [home, ...regions] = ground.contexts;
  const client = ground.admin(home);
  const type = resourceTypes.K8ssandraCluster;
  let size = 1;
  let generation = 0;
  const wanted = () =>
    order(
      name,
      Object.fromEntries(
        regions.map((each, index) => [each, index === 0 ? size : 1]),
      ),
    );
  const apply = async () => {
    const stored = await client.apply<K8ssandraCluster>(type, wanted(), {
      force: true,
    });
    generation = stored.metadata.generation ?? 0;
  };
  await apply();
  return {
    grow: () => {
      size += 1;
      return apply();
    },
    untilServed: async () => {
      await untilObject<CassandraDatacenter>({
        client: ground.admin(regions[0]),
        type: resourceTypes.CassandraDatacenter,
        namespace: NAMESPACE,
        name: 'dc1',
        condition: each => each?.spec.size === size,
        what: `dc1 is asked for ${size} nodes`,
      });
    },
    untilComplete: async () => {
      await untilObject<K8ssandraCluster>({
        client,
        type,
        namespace: NAMESPACE,
        name,
        condition: each =>
          isComplete(each) && each?.metadata.generation === generation,
        what: `${name} is complete`,
      });
    },
  };
}
