import type {
  CassandraDatacenter,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { away, dc, idsIn, newCluster } from './snapshots';
import { World } from './world';

/** A cluster that came to rest; `demo` in two regions when nothing else is said. */
export function running(
  cluster: K8ssandraCluster = newCluster([
    dc('dc1', 'east'),
    dc('dc2', 'west'),
  ]),
  names = ['east', 'west'],
): World {
  const world = new World(cluster, names);
  world.run();
  return world;
}

/** Changes the K8ssandraCluster as a user does. */
export function edit(
  world: World,
  change: (cluster: K8ssandraCluster) => void,
  { bump = true } = {},
) {
  const cluster = structuredClone(world.cluster!);
  change(cluster);
  if (bump) cluster.metadata.generation! += 1;
  world.cluster = cluster;
}

/** Changes the CassandraDatacenter of a region behind our back. */
export function changeLive(
  world: World,
  name: string,
  change: (live: CassandraDatacenter) => void,
) {
  const live = structuredClone(world.get(name).datacenters[0]);
  change(live);
  world.change(name, { datacenters: [live] });
}

/** A region goes out of sight; what was seen last stays. */
export function lose(world: World, name: string) {
  const { reason } = away(name);
  world.change(name, { visible: false, connection: 'down', reason });
}

/** Ids of the steps that would be acted on now. */
export const ready = (world: World): string[] => idsIn(world.plan(), 'ready');

/** What a person should know. */
export const attention = (world: World): string[] =>
  world.plan().attention.map(each => each.text);
