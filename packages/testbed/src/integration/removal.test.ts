import {
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
  type ReplicatedSecret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  order,
  ownedObjects,
  removeCluster,
  startLab,
  untilSettled,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

const REGIONS = ['east', 'west', 'eu'];
const namespace = 'k8ssandra';

describe('a datacenter that is taken out of a cluster', () => {
  const cluster = order('shrinking', { east: 1, west: 1, eu: 1 });
  let lab: Lab;
  let plane: Plane;

  beforeAll(async () => {
    lab = await startLab({ regions: REGIONS });
    plane = await lab.start();
    await apply(lab, cluster);
    await untilSettled(plane, cluster);
  });
  afterAll(() => lab?.stop());

  const entry = () => plane.get(plane.id(cluster.metadata.name))!;
  const step = (verb: string) =>
    entry().plan.steps.find(each => each.id.startsWith(`${verb}/`));
  const without = (...names: string[]): K8ssandraCluster => {
    const next = structuredClone(cluster);
    next.spec.cassandra!.datacenters =
      cluster.spec.cassandra!.datacenters!.filter(
        each => !names.includes(each.metadata.name),
      );
    return next;
  };
  const keyspace = async (
    verb: 'create' | 'alter',
    copies: Record<string, number>,
  ) => {
    const [pod] = entry().snapshot.contexts.east.pods;
    await lab.admin('east').podProxy({
      namespace,
      pod: pod.metadata.name,
      port: 8080,
      method: 'POST',
      path: `/api/v0/ops/keyspace/${verb}`,
      body: {
        keyspace_name: 'shop',
        replication_settings: Object.entries(copies).map(([name, count]) => ({
          dc_name: name,
          replication_factor: String(count),
        })),
      },
    });
  };

  it('stays while a keyspace has copies there, and says how it is freed', async () => {
    await keyspace('create', { dc1: 1, dc2: 1 });
    await apply(lab, without('dc2'));
    await plane.until('the removal is refused in words', () =>
      Boolean(step('check-unused')?.reason),
    );
    expect(step('check-unused')?.reason?.text).toBe(
      `cannot decommission DC dc2: keyspace shop still has replicas on it. In cqlsh: ALTER KEYSPACE "shop" WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 1}`,
    );
    await plane.until('the status says so', () =>
      Boolean(
        entry().snapshot.cluster.status?.error?.includes(
          'keyspace shop still has replicas on it',
        ),
      ),
    );
    expect(
      entry().snapshot.cluster.status?.datacenters?.dc2.decommissionProgress,
    ).toBe('UpdatingReplication');
    const live = await lab
      .admin('west')
      .get<CassandraDatacenter>(resourceTypes.CassandraDatacenter, {
        namespace,
        name: 'dc2',
      });
    expect(live.metadata.deletionTimestamp).toBeUndefined();
  });

  it('goes when the keyspace is freed, and nothing of it stays', async () => {
    await keyspace('alter', { dc1: 1 });
    await plane.until('it is gone', () => {
      const { cluster: now } = entry().snapshot;
      return now.status?.datacenters?.dc2 === undefined;
    });
    await untilSettled(plane, cluster);
    const owned = [...(await ownedObjects(lab, cluster)).keys()];
    expect(owned.filter(each => each.startsWith('west/'))).toEqual([]);
    expect(owned.filter(each => each.includes('dc2'))).toEqual([]);
    const { spec } = await lab
      .admin(lab.contexts[0])
      .get<ReplicatedSecret>(resourceTypes.ReplicatedSecret, {
        namespace,
        name: cluster.metadata.name,
      });
    expect(spec.replicationTargets?.map(each => each.k8sContextName)).toEqual([
      'east',
      'eu',
    ]);
    const { items } = await lab
      .admin('west')
      .list(resourceTypes.Pod, { namespace });
    expect(items).toEqual([]);
  });

  it('comes back as a new one, rebuilt from the others', async () => {
    await apply(lab, cluster);
    await plane.until('it is asked for again', () =>
      Boolean(entry().snapshot.cluster.status?.datacenters?.dc2),
    );
    await untilSettled(plane, cluster);
    expect(step('rebuild')?.state).toBe('done');
    await removeCluster(lab, cluster);
  });
});
