import {
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import { edit, lose, ready, running } from '../__testUtils__/running';
import { dc, newCluster, stepOf } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';
import { plan } from '../plan';

const KEY = 'east/ConfigMap/db/nodes';
const OTHER = 'west/ConfigMap/db/nodes';
const nodes = (resourceVersion = '5', text = 'a: 1'): KubernetesObject =>
  ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'nodes', namespace: 'db', uid: 'u', resourceVersion },
    data: { 'demo-dc1-default-sts-0_cassandra.yaml': text },
  } as KubernetesObject);

const demo = (...referring: string[]) =>
  newCluster(
    [
      ['dc1', 'east'],
      ['dc2', 'west'],
    ].map(([name, region]) =>
      dc(
        name,
        region,
        referring.includes(name)
          ? { perNodeConfigMapRef: { name: 'nodes' } }
          : {},
      ),
    ),
  );
function start(cluster: K8ssandraCluster, objects = {}) {
  const world = new World(cluster, ['east', 'west']);
  world.referenceable = objects;
  return world;
}
const about = /^(read|read-again|refer|run)\//;
const read = 'read/east/K8ssandraCluster/db/demo';
const again = 'read-again/east/K8ssandraCluster/db/demo';
const refer = 'refer/east/CassandraDatacenter/db/dc1';
const dc1 = 'run/east/CassandraDatacenter/db/dc1';
const dc2 = 'run/west/CassandraDatacenter/db/dc2';
const absent =
  'there is no ConfigMap nodes in namespace db of east. Create it there, or correct spec.cassandra.datacenters[0].perNodeConfigMapRef.name';

it('is no matter of a cluster that refers to nothing', () => {
  expect(lines(running().plan(), /refer|read/)).toEqual([]);
});

it('comes before the datacenter, and is read for a generation', () => {
  const made = start(demo('dc1')).plan();
  expect(lines(made, about)).toEqual([
    `${read} ready > read in east`,
    `${refer} blocked: waits for what east refers to`,
    `${dc1} blocked: waits for what east refers to`,
    `${dc2} blocked: waits for the cluster itself`,
  ]);
  expect(stepOf(made, read).action).toEqual({
    type: 'read',
    context: 'east',
    generation: 1,
    references: [
      {
        context: 'east',
        resource: resourceTypes.ConfigMap,
        namespace: 'db',
        name: 'nodes',
        field: 'spec.cassandra.datacenters[0].perNodeConfigMapRef.name',
      },
    ],
  });
});

it('is built from what was read, and a cluster at rest reads nothing', () => {
  const world = start(demo('dc1'), { [KEY]: nodes() });
  world.run();
  expect(lines(world.plan(), about)).toEqual([
    `${refer} done`,
    `${dc1} done`,
    `${dc2} done`,
  ]);
  expect(world.plan().settled).toBe(true);
  const template = JSON.stringify(world.get('east').datacenters[0].spec);
  expect(template).toContain('per-node-config-hash');
});

describe('what is absent', () => {
  const lacking = () => {
    const world = start(demo('dc1'));
    world.run();
    return world;
  };

  it('is named with its field, blocks its datacenter, and is looked for again', () => {
    const world = lacking();
    expect(lines(world.plan(), about)).toEqual([
      `${again} ready > read in east`,
      `${refer} blocked!: ${absent}`,
      `${dc1} blocked: waits for what east (dc1) refers to: ${absent}`,
      `${dc2} blocked: waits for what east (dc1) refers to: ${absent}`,
    ]);
    expect(world.cluster?.status?.error).toContain(absent);
  });

  it('is found when it appears', () => {
    const world = lacking();
    world.referenceable = { [KEY]: nodes() };
    world.run();
    expect(world.plan().settled).toBe(true);
    expect(world.get('west').datacenters).toHaveLength(1);
  });

  it('leaves what runs as it is, and holds the changes of others', () => {
    const world = start(demo());
    world.run();
    edit(world, each => {
      const datacenters = each.spec.cassandra!.datacenters!;
      datacenters[0].perNodeConfigMapRef = { name: 'nodes' };
      datacenters[1].size = 6;
    });
    const before = structuredClone(world.get('east').datacenters);
    world.run();
    expect(world.get('east').datacenters).toEqual(before);
    expect(world.get('west').datacenters[0].spec.size).toBe(3);
    expect(lines(world.plan(), /^run\/west/)).toEqual([
      `${dc2} blocked: waits for what east (dc1) refers to: ${absent}`,
    ]);
  });

  it('is looked for in its region only', () => {
    const world = start(demo('dc1', 'dc2'), { [KEY]: nodes() });
    world.run();
    expect(lines(world.plan(), /^read/)).toEqual([
      'read-again/west/K8ssandraCluster/db/demo ready > read in west',
    ]);
    // the first datacenter is complete without the second
    expect(world.get('east').datacenters).toHaveLength(1);
    expect(Object.keys(world.referenced)).toEqual([KEY, OTHER]);
  });
});

describe('what was read before', () => {
  /** Settled with a ConfigMap that no watch brings. */
  const found = () => {
    const world = start(demo('dc1'), { [KEY]: nodes() });
    world.run();
    const { configMaps } = world.get('east');
    world.change('east', {
      configMaps: configMaps.filter(each => each.metadata.name !== 'nodes'),
    });
    return world;
  };
  const due = (world: World) => ({
    ...world.snapshot(),
    outdatedReferences: [KEY],
  });

  it('is read again for a new generation before anything changes', () => {
    const world = found();
    const made = plan(due(world));
    expect(lines(made, about)).toEqual([
      `${read} ready > read in east`,
      `${refer} blocked: waits for what east refers to`,
      `${dc1} blocked: waits for what east refers to`,
      `${dc2} done`,
    ]);
  });

  it('waits for its region while that is away', () => {
    const world = found();
    lose(world, 'east');
    const made = plan(due(world));
    expect(lines(made, /^read/)).toEqual([
      `${read} blocked: waits for east: it cannot be seen: connection refused`,
    ]);
  });

  it('makes another datacenter when it is another object', () => {
    const world = found();
    world.referenced = { [KEY]: nodes('6', 'a: 2') };
    world.cluster!.metadata.generation = 2;
    expect(ready(world)).toContain(dc1);
  });

  it('is not asked for where a watch brings it', () => {
    const world = found();
    world.change('east', {
      configMaps: [...world.get('east').configMaps, nodes('7') as never],
    });
    expect(lines(plan(due(world)), /^read/)).toEqual([]);
  });
});
