import { edit, running } from './running';
import { dc, newCluster } from './snapshots';
import type { World } from './world';

/** Contexts of {@link three}. */
export const REGIONS = ['east', 'west', 'eu'];

/** Three datacenters at rest. */
export function three(version = '4.1.8'): World {
  const cluster = newCluster([
    dc('dc1', 'east'),
    dc('dc2', 'west'),
    dc('dc3', 'eu'),
  ]);
  cluster.spec.cassandra!.serverVersion = version;
  return running(cluster, REGIONS);
}

/** Takes datacenters out of the specification. */
export function drop(world: World, ...names: string[]) {
  edit(world, ({ spec }) => {
    spec.cassandra!.datacenters = spec.cassandra!.datacenters!.filter(
      each => !names.includes(each.metadata.name),
    );
  });
  world.writes.length = 0;
}

/** What ids of steps hold of a CassandraDatacenter. */
export const id = (name: string, where: string) =>
  `${where}/CassandraDatacenter/db/${name}`;

/** Datacenters of the status, with the progress of their removal. */
export const entries = (world: World) =>
  Object.entries(world.cluster?.status?.datacenters ?? {}).map(
    ([name, { decommissionProgress = '' }]) =>
      `${name} ${decommissionProgress}`.trim(),
  );
