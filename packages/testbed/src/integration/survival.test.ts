import { buildSurvival } from '@k8ssandra-backstage/control-plane';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  order,
  startLab,
  untilSettled,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

const namespace = 'k8ssandra';
const SIZES = { east: 3, west: 3 };

describe('what a cluster of two regions survives', () => {
  const cluster = order('shop', SIZES);
  cluster.spec.cassandra!.racks = ['a', 'b', 'c'].map(zone => ({
    name: `r${zone}`,
    nodeAffinityLabels: { 'topology.kubernetes.io/zone': zone },
  }));
  let lab: Lab;
  let plane: Plane;

  const id = () => plane.id(cluster.metadata.name);
  const survival = () => {
    const { snapshot, plan } = plane.get(id())!;
    return buildSurvival(id(), { snapshot, plan, now: Date.now() });
  };
  const podsIn = (region: string) =>
    plane.get(id())!.snapshot.contexts[region].pods;

  beforeAll(async () => {
    lab = await startLab({
      regions: ['east', 'west'],
      zones: { east: ['a', 'b', 'c'], west: ['a', 'b', 'c'] },
    });
    plane = await lab.start();
    await apply(lab, cluster);
    await untilSettled(plane, cluster);
    await lab.admin('east').podProxy({
      namespace,
      pod: podsIn('east')[0].metadata.name,
      port: 8080,
      method: 'POST',
      path: '/api/v0/ops/keyspace/create',
      body: {
        keyspace_name: 'orders',
        replication_settings: ['dc1', 'dc2'].map(name => ({
          dc_name: name,
          replication_factor: '3',
        })),
      },
    });
    await plane.refreshReplication(id());
  });
  afterAll(() => lab?.stop());

  it('is read from its nodes, and said of its own keyspaces', () => {
    const { summary, keyspaces } = survival();
    expect(summary).toMatchObject({
      basis: 'application',
      state: 'healthy',
      value: { text: '1 region' },
      source: { through: 'east', sentences: [{ text: 'Read through east.' }] },
    });
    expect(keyspaces.map(each => [each.system, each.keyspaces])).toEqual([
      [false, ['orders']],
      [true, ['system_auth', 'system_distributed', 'system_traces']],
    ]);
  });

  it('is unknown where a region is out of sight, and known again afterwards', async () => {
    await lab.setFault('west', 'down');
    await plane.until(
      'west is out of sight',
      () => !plane.get(id())!.snapshot.contexts.west.visible,
    );
    const { summary, without } = survival();
    expect(summary).toMatchObject({
      state: 'unknown',
      detail: { text: '1 node in east (dc1); unknown in west (dc2)' },
    });
    expect(summary.coldStart.map(each => each.answer)).toEqual([
      'yes',
      'unknown',
    ]);
    expect(without[1].levels[0]).toEqual({
      level: 'LOCAL_QUORUM',
      outcome: 'kept',
    });
    await lab.setFault('west', 'none');
    await plane.until(
      'west is in sight',
      () => survival().summary.state === 'healthy',
    );
  });

  it('foretells that a region starts alone, and it does', async () => {
    const [, west] = survival().summary.coldStart;
    expect(west).toMatchObject({ datacenter: 'dc2', answer: 'yes' });
    const before = podsIn('west').map(each => each.metadata.uid);
    // nothing answers from the other region, and no pod is left in this one
    await lab.setFault('east', 'hang');
    for (const pod of podsIn('west')) {
      const { name } = pod.metadata;
      await lab.admin('west').delete(resourceTypes.Pod, { namespace, name });
    }
    await plane.until('all nodes of west are up again', () => {
      const pods = podsIn('west');
      return (
        pods.length === SIZES.west &&
        pods.every(each => each.status.ready) &&
        !pods.some(each => before.includes(each.metadata.uid))
      );
    });
    await lab.setFault('east', 'none');
  });
});
