import {
  createIdealWorld,
  type ClusterEntry,
} from '@k8ssandra-backstage/control-plane';
import { aCluster } from './fixtures';
import { FakeControlPlane } from './FakeControlPlane';

/** Replaced by the name of each cluster; as long as such names, and in no other text. */
const NAME = 'zzzzz';

/** What an ideal world knows of a cluster at rest. */
function settled(contexts: string[], nodes: number): string {
  const world = createIdealWorld({ controlPlane: 'home', contexts });
  for (const context of ['home', ...contexts]) {
    world.store(context).put({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'data' },
    });
  }
  const cluster = aCluster(NAME, { contexts });
  for (const [index, each] of cluster.spec.cassandra!.datacenters!.entries()) {
    each.metadata.name = `${NAME}-dc${index + 1}`;
    each.size = nodes;
    each.racks = ['r1', 'r2', 'r3'].map(name => ({ name }));
  }
  world.store('').put(cluster);
  const [{ snapshot, plan }] = world.settle();
  return JSON.stringify({ snapshot, plan });
}

/** A control plane of so many clusters at rest, each with so many datacenters of so many nodes. */
export function anIdealFleet(options: {
  clusters: number;
  datacenters: number;
  nodes: number;
}): FakeControlPlane {
  const contexts = Array.from(
    { length: options.datacenters },
    (_, index) => `region-${index + 1}`,
  );
  const text = settled(contexts, options.nodes);
  const home = new FakeControlPlane('home', 'group:default/platform');
  for (let number = 0; number < options.clusters; number += 1) {
    const name = `c${String(number).padStart(NAME.length - 1, '0')}`;
    const { snapshot, plan } = JSON.parse(text.replaceAll(NAME, name)) as Pick<
      ClusterEntry,
      'snapshot' | 'plan'
    >;
    const uid = `uid-of-${name}`;
    snapshot.cluster.metadata.uid = uid;
    const id = { controlPlane: 'home', namespace: 'data', name };
    home.add({ id, uid, snapshot, plan });
    if (number === 0) {
      const heads = Object.values(snapshot.contexts).map(each => ({
        ...each,
        aliases: [],
        dependants: [],
      }));
      home.facts.splice(0, home.facts.length, ...heads);
    }
  }
  const ids = home.clusters().map(each => each.id);
  home.facts.forEach(facts => facts.dependants.push(...ids));
  return home;
}
