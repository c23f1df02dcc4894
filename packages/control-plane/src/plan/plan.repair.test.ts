import {
  annotations,
  labels,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { secretDataHash } from '../desired';
import { edit, ready, running } from './__testUtils__/running';
import { dc, newCluster } from './__testUtils__/snapshots';
import { World } from './__testUtils__/world';

describe('what is repaired at once', () => {
  const losses: Array<[string, (world: World) => void, string]> = [
    [
      'a deleted copy of a secret',
      world => world.change('west', { secrets: [] }),
      'apply/west/Secret/db/demo-superuser',
    ],
    [
      'an edited copy of a secret',
      world => {
        const [copy] = structuredClone(world.get('west').secrets);
        copy.data!.password = 'eA==';
        world.change('west', { secrets: [copy] });
      },
      'apply/west/Secret/db/demo-superuser',
    ],
    [
      'a copy that lost a label',
      world => {
        const [copy] = structuredClone(world.get('west').secrets);
        delete copy.metadata.labels![labels.replicatedBy];
        world.change('west', { secrets: [copy] });
      },
      'apply/west/Secret/db/demo-superuser',
    ],
    [
      'an edited config map',
      world => {
        const [map] = structuredClone(world.get('east').configMaps);
        map.data = { 'metrics-collector.yaml': 'relabels: []' };
        world.change('east', { configMaps: [map] });
      },
      'apply/east/ConfigMap/db/demo-dc1-metrics-agent-config',
    ],
    [
      'a deleted contact-point service',
      world =>
        world.change('', {
          services: world
            .get('')
            .services.filter(each => !each.metadata.name.includes('dc1')),
        }),
      'apply//Service/db/demo-dc1-contact-points-service',
    ],
    [
      'a deleted seed slice',
      world =>
        world.change('east', {
          endpointSlices: world
            .get('east')
            .endpointSlices.filter(
              each => !each.metadata.name.includes('seed'),
            ),
        }),
      'apply/east/EndpointSlice/db/demo-demo-dc1-additional-seed-service-ipv4',
    ],
  ];
  it.each(losses)('%s', (_, lose, id) => {
    const world = running();
    lose(world);
    expect(ready(world)).toEqual([id]);
    world.run();
    expect(world.plan().settled).toBe(true);
  });

  it('a changed password goes to every region, and the digest of its secret follows', () => {
    const world = running();
    const [source] = structuredClone(world.get('').secrets);
    source.data!.password = 'bmV3';
    world.change('', { secrets: [source] });
    expect(ready(world)).toEqual([
      'digest//Secret/db/demo-superuser',
      'apply/east/Secret/db/demo-superuser',
      'apply/west/Secret/db/demo-superuser',
    ]);
    world.run();
    const digests = ['', 'east', 'west'].map(
      name =>
        world.get(name).secrets[0].metadata.annotations?.[
          annotations.resourceHash
        ],
    );
    expect(new Set(digests)).toEqual(new Set([secretDataHash(source.data)]));
    expect(world.get('').secrets[0].metadata.annotations).not.toHaveProperty([
      annotations.orphan,
    ]);
    expect(world.plan().settled).toBe(true);
  });

  it('extra keys, labels and targets of others are left alone', () => {
    const world = running();
    const [copy] = structuredClone(world.get('west').secrets);
    copy.data!.extra = 'eA==';
    copy.metadata.labels!['cassandra.datastax.com/watched'] = 'true';
    world.change('west', { secrets: [copy] });
    const [replicated] = structuredClone(world.get('').replicatedSecrets);
    replicated.spec.replicationTargets!.push({ k8sContextName: 'spare' });
    world.change('', { replicatedSecrets: [replicated] });
    expect(ready(world)).toEqual([]);
  });
});

describe('a secret that the user brought', () => {
  const own = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'ours', namespace: 'db', uid: 'u', resourceVersion: '1' },
    type: 'Opaque',
    data: { username: 'YQ==', password: 'Yg==' },
  };
  const withOwn = () => {
    const cluster = newCluster([dc('dc1', 'east')]);
    cluster.spec.cassandra!.superuserSecretRef = { name: 'ours' };
    const world = new World(cluster, ['east']);
    world.change('', { secrets: [own] });
    return world;
  };

  it('is marked, copied and never changed', () => {
    const world = withOwn();
    world.run();
    expect(world.get('').secrets).toMatchObject([
      {
        data: own.data,
        metadata: {
          annotations: {
            [annotations.orphan]: 'true',
            [annotations.resourceHash]: secretDataHash(own.data),
          },
        },
      },
    ]);
    expect(world.get('east').secrets).toMatchObject([
      { metadata: { name: 'ours' }, data: own.data },
    ]);
  });

  it('keeps its copies when the cluster goes', () => {
    const world = withOwn();
    world.run();
    edit(world, cluster => {
      cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
    });
    world.run();
    expect(world.cluster).toBeUndefined();
    expect(world.get('east').secrets).toHaveLength(1);
  });
});

describe('where copies go', () => {
  it.each([
    ['nowhere for a datacenter beside the cluster', dc('dc1', ''), []],
    [
      'to another namespace of the control-plane cluster',
      dc('dc1', '', { metadata: { name: 'dc1', namespace: 'other' } }),
      ['apply//Secret/other/demo-superuser'],
    ],
  ])('%s', (_, template, copies) => {
    const world = new World(newCluster([template]), []);
    world.change('', { namespaces: ['db', 'other'] });
    world.act();
    world.act();
    const ids = world.plan().steps.map(each => each.id);
    expect(ids.filter(each => each.includes('/Secret/'))).toEqual(copies);
  });

  it('nowhere through a second name of the control-plane cluster', () => {
    const world = new World(newCluster([dc('dc1', 'self')]), ['self']);
    world.change('self', { clusterUid: 'uid-home' });
    const ids = world.plan().steps.map(each => each.id);
    expect(ids.filter(each => each.includes('/Secret/'))).toEqual([]);
  });
});
