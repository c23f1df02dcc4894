import {
  annotations,
  labels,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import { edit, lose, running } from '../__testUtils__/running';
import { away, claimed, dc, newCluster } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';

const wait = (region: string, detail: string) =>
  `reach/${region}/Context//${region} blocked!: deletion waits for ${region}: ${detail}. When it answers, deletion ends by itself; the annotation ${annotations.abandon} = ${region} gives it up, and its objects stay behind there`;
const release = 'release//K8ssandraCluster/db/demo';
const refused = 'it cannot be seen: connection refused';
const datacenters = /CassandraDatacenter|reach|release/;

function deleting(
  change: (cluster: K8ssandraCluster) => void = () => {},
): World {
  const world = running();
  edit(world, cluster => {
    cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
    change(cluster);
  });
  return world;
}
const abandon = (value: string) =>
  deleting(cluster => {
    cluster.metadata.annotations![annotations.abandon] = value;
  });
const dc1 =
  'delete/east/CassandraDatacenter/db/dc1 ready > delete uid-east-dc1 in east without its finalizer';
const dc2 =
  'delete/west/CassandraDatacenter/db/dc2 ready > delete uid-west-dc2 in west without its finalizer';

describe('deletion of regions', () => {
  it.each<[string, () => World, (world: World) => void, string[]]>([
    [
      'goes on everywhere at once',
      deleting,
      () => {},
      [dc1, dc2, `${release} blocked: waits for east`],
    ],
    [
      'goes on elsewhere while a region is away',
      deleting,
      world => lose(world, 'west'),
      [dc1, wait('west', refused), `${release} blocked: waits for east`],
    ],
    [
      'does not wait for a region that is away and that nothing names',
      deleting,
      world => world.contexts.set('eu', away('eu')),
      [dc1, dc2, `${release} blocked: waits for east`],
    ],
    ...[
      { what: 'held something', held: 'west' },
      { what: 'held nothing of it', held: undefined },
    ].map(
      ({
        what,
        held,
      }): [string, () => World, (world: World) => void, string[]] => [
        `${
          held ? 'waits' : 'does not wait'
        } for one that ${what} when it was last seen`,
        deleting,
        world => {
          const { secrets } = held ? world.get(held) : away('eu');
          world.contexts.set('eu', away('eu', { secrets, everSeen: true }));
        },
        [
          dc1,
          dc2,
          ...(held ? [wait('eu', refused)] : []),
          `${release} blocked: waits for east`,
        ],
      ],
    ),
    [
      'waits for one that only the ReplicatedSecret names',
      deleting,
      world => {
        const [own] = structuredClone(world.get('').replicatedSecrets);
        own.spec.replicationTargets!.push({ k8sContextName: 'eu' });
        world.change('', { replicatedSecrets: [own] });
        world.contexts.set('eu', away('eu'));
      },
      [dc1, dc2, wait('eu', refused), `${release} blocked: waits for east`],
    ],
    [
      'is held open by the region that is away, when the others are done',
      deleting,
      world => {
        lose(world, 'west');
        world.run();
      },
      [
        wait('west', refused),
        `${release} blocked: waits for west: ${
          wait('west', refused).split('blocked!: ')[1]
        }`,
      ],
    ],
    [
      'ends without a region that was given up',
      () => abandon('west'),
      world => {
        lose(world, 'west');
        for (let turn = 0; turn < 3; turn++) {
          world.act();
          world.dataPlanes();
        }
      },
      [
        'reach/west/Context//west done: west was given up: its objects stay behind there',
        `${release} ready > patch in home {"metadata":{"resourceVersion":"VERSION","finalizers":[]}}`,
      ],
    ],
    [
      'waits for a region when another was given up',
      () => abandon('east'),
      world => lose(world, 'west'),
      [dc1, wait('west', refused), `${release} blocked: waits for east`],
    ],
    [
      'cleans what was given up and can be seen',
      () => abandon('west'),
      () => {},
      [dc1, dc2, `${release} blocked: waits for east`],
    ],
    [
      'waits for a context that lost its ClientConfig',
      deleting,
      world =>
        world.contexts.set('west', away('west', { connection: 'missing' })),
      [
        dc1,
        wait(
          'west',
          'no ClientConfig names the context west. Add one, or correct k8sContext',
        ),
        `${release} blocked: waits for east`,
      ],
    ],
    [
      'writes nothing while the control-plane cluster is away, and names no annotation for it',
      deleting,
      world => lose(world, ''),
      [
        `reach//Context// blocked: ${refused}`,
        `delete/east/CassandraDatacenter/db/dc1 blocked: waits for home: ${refused}`,
        `delete/west/CassandraDatacenter/db/dc2 blocked: waits for home: ${refused}`,
        `${release} blocked: waits for home: ${refused}`,
      ],
    ],
  ])('%s', (_, start, change, expected) => {
    const world = start();
    change(world);
    const version = world.cluster?.metadata.resourceVersion;
    expect(lines(world.plan(), datacenters)).toEqual(
      expected.map(each => each.replace('VERSION', version ?? '')),
    );
  });

  it('waits for the nodes of a datacenter before its secrets and settings go', () => {
    const world = deleting();
    world.act();
    const found = lines(world.plan(), /\/east\//);
    expect(found[0]).toBe(
      'delete/east/CassandraDatacenter/db/dc1 running: 3 nodes left',
    );
    expect(found.slice(1)).toEqual([
      'delete/east/ConfigMap/db/demo-dc1-metrics-agent-config blocked: waits for east: 3 nodes left',
      'delete/east/Secret/db/demo-superuser blocked: waits for east: 3 nodes left',
      'delete/east/EndpointSlice/db/demo-demo-dc1-additional-seed-service-ipv4 blocked: waits for east: 3 nodes left',
    ]);
  });

  it('one region does not wait for another', () => {
    const world = deleting();
    world.act();
    world.change('east', { datacenters: [], pods: [] });
    expect(
      lines(world.plan(), /\/east\//).every(each => each.includes(' ready > ')),
    ).toBe(true);
    expect(lines(world.plan(), /\/west\/Secret/)[0]).toContain(
      'blocked: waits for west: 3 nodes left',
    );
  });

  it('takes back contact points and the ReplicatedSecret last', () => {
    const world = deleting();
    world.act();
    world.dataPlanes();
    const beside = /^delete\/\//;
    expect(
      lines(world.plan(), beside).every(each => / blocked: /.test(each)),
    ).toBe(true);
    world.act();
    expect(lines(world.plan(), beside)).toEqual([
      expect.stringContaining('delete//Service/db/demo-dc1'),
      expect.stringContaining('delete//Service/db/demo-dc2'),
      expect.stringContaining('delete//EndpointSlice/db/demo-dc1'),
      expect.stringContaining('delete//EndpointSlice/db/demo-dc2'),
      expect.stringMatching(
        /^delete\/\/ReplicatedSecret\/db\/demo ready > .* in home without its finalizer$|^delete\/\/ReplicatedSecret\/db\/demo ready > .* in home$/,
      ),
    ]);
  });
});

describe('what deletion leaves alone', () => {
  it.each<[string, (world: World) => void, RegExp]>([
    [
      'a datacenter of another cluster',
      world => {
        const [live] = structuredClone(world.get('west').datacenters);
        live.metadata.labels![labels.clusterName] = 'ledger';
        world.change('west', { datacenters: [live] });
      },
      /west\/CassandraDatacenter/,
    ],
    [
      'a config map that bears our labels and was not made by us',
      world => {
        const [map] = structuredClone(world.get('west').configMaps);
        delete map.metadata.labels![labels.cleanedUpBy];
        world.change('west', { configMaps: [map] });
      },
      /west\/ConfigMap/,
    ],
    [
      'a copy that is to stay',
      world => {
        const [copy] = structuredClone(world.get('west').secrets);
        copy.metadata.annotations![annotations.orphan] = 'true';
        world.change('west', { secrets: [copy] });
      },
      /west\/Secret/,
    ],
    [
      'a copy for another cluster',
      world => {
        const [copy] = structuredClone(world.get('west').secrets);
        copy.metadata.labels![labels.replicatedSecretName] = 'db.ledger';
        world.change('west', { secrets: [copy] });
      },
      /west\/Secret/,
    ],
    [
      'a slice that somebody else manages',
      world => {
        const slices = structuredClone(world.get('west').endpointSlices);
        slices.forEach(each => {
          each.metadata.labels![labels.sliceManagedBy] = 'somebody';
        });
        world.change('west', { endpointSlices: slices });
      },
      /west\/EndpointSlice/,
    ],
    [
      'a rebuild task of the same name elsewhere',
      world => {
        const [task] = structuredClone(world.get('west').tasks);
        task.metadata.namespace = 'other';
        task.metadata.labels = { [labels.rebuildNodes]: '3' };
        world.change('west', { tasks: [task] });
      },
      /west\/CassandraTask/,
    ],
    [
      'the secret of the superuser, which Kubernetes collects with its owner',
      () => {},
      /^delete\/\/Secret/,
    ],
  ])('%s', (_, change, pattern) => {
    const world = deleting();
    change(world);
    expect(lines(world.plan(), pattern)).toEqual([]);
  });

  it('everything, without our finalizer', () => {
    const world = deleting(cluster => {
      cluster.metadata.finalizers = [];
    });
    expect(world.plan().steps).toEqual([]);
  });

  it('a finalizer of somebody else', () => {
    const cluster = claimed(newCluster([dc('dc1', 'east')]));
    cluster.metadata.finalizers = [
      'example.com/keep',
      ...cluster.metadata.finalizers!,
    ];
    cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
    const world = new World(cluster, ['east']);
    expect(lines(world.plan(), /release/)).toEqual([
      `${release} ready > patch in home {"metadata":{"resourceVersion":"1","finalizers":["example.com/keep"]}}`,
    ]);
  });
});
