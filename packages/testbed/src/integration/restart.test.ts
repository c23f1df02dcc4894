import {
  resourceTypes,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { applyAsAdmin, example, untilComplete } from '../support/cluster';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { startTestPortal, type TestPortal } from '../support/portal';
import { untilObject } from '../support/until';

jest.setTimeout(180_000);

describe('the portal is killed in the middle of a roll-out and started again', () => {
  const cluster = example('three-regions.yaml');
  const namespace = cluster.metadata.namespace!;
  const [first, ...later] = cluster.spec.cassandra!.datacenters!;
  let fleet: TestFleet;
  let portal: TestPortal;

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
  });
  afterAll(async () => {
    await portal?.stop();
    await fleet?.stop();
  });

  const datacenter = (context: string, name: string) =>
    untilObject<CassandraDatacenter>({
      client: fleet.admin(context),
      type: resourceTypes.CassandraDatacenter,
      namespace,
      name,
      condition: object => object !== undefined,
      what: `${name} is created`,
    });

  it('continues, and no object is created twice', async () => {
    // While a region does not answer the roll-out cannot come to its end.
    await fleet.command('hang', later[0].k8sContext!);
    await applyAsAdmin(fleet, cluster);
    const created = await datacenter(first.k8sContext!, first.metadata.name);
    const secrets = () =>
      fleet.admin('control-plane').list(resourceTypes.Secret, { namespace });
    const before = (await secrets()).items.map(item => item.metadata.uid);
    await portal.kill();

    portal = await startTestPortal(fleet);
    // It keeps its identity over a restart, so it does not wait for the lease of its former self.
    const { items } = await portal.api.listControlPlanes();
    expect(items[0].leadership).toMatchObject({
      identity: 'demo',
      isLeader: true,
      term: 2,
      problem: null,
    });
    await fleet.command('restore', later[0].k8sContext!);
    const complete = await untilComplete(fleet, cluster, 150_000);

    expect(Object.keys(complete.status?.datacenters ?? {}).sort()).toEqual(
      [first, ...later].map(template => template.metadata.name).sort(),
    );
    const same = await datacenter(first.k8sContext!, first.metadata.name);
    expect(same?.metadata.uid).toBe(created?.metadata.uid);
    expect((await secrets()).items.map(item => item.metadata.uid)).toEqual(
      before,
    );
  });
});
