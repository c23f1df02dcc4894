import {
  annotations,
  labels,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import {
  attention,
  changeLive,
  edit,
  ready,
  running,
} from '../__testUtils__/running';
import { context, dc, newCluster, stepOf } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';

const west = 'run/west/CassandraDatacenter/db/dc2';
const template = (cluster: K8ssandraCluster) =>
  cluster.spec.cassandra!.datacenters![1];
const setBack = (fields: string) => [
  `west (dc2): somebody else changed ${fields} of the datacenter. It is set back at the next update.`,
];

describe('an edit by somebody else', () => {
  const edits: Array<[string, (live: CassandraDatacenter) => void, string]> = [
    ['of its size', live => (live.spec.size = 5), 'spec.size'],
    [
      'of its version',
      live => (live.spec.serverVersion = '4.1.0'),
      'spec.serverVersion',
    ],
    ['that stops it', live => (live.spec.stopped = true), 'spec.stopped'],
    [
      'of its configuration',
      live => {
        live.spec.config = {
          ...live.spec.config,
          'cassandra-yaml': {
            ...(live.spec.config?.['cassandra-yaml'] as object),
            concurrent_reads: 4,
          },
        };
      },
      '',
    ],
    [
      'of its storage',
      live => {
        (
          live.spec as any
        ).storageConfig.cassandraDataVolumeClaimSpec.resources.requests.storage = //
          '6Gi';
      },
      'spec.storageConfig.cassandraDataVolumeClaimSpec.resources.requests.storage',
    ],
    [
      'of several fields',
      live => {
        live.spec.size = 5;
        live.spec.serverVersion = '4.1.0';
      },
      'spec.size and spec.serverVersion',
    ],
    ['of a label of theirs', live => (live.metadata.labels!.team = 'x'), ''],
    [
      'of a label of ours',
      live => (live.metadata.labels![labels.partOf] = 'x'),
      'metadata.labels.app.kubernetes.io/part-of',
    ],
  ];

  it.each(edits.filter(([, , fields]) => fields !== ''))(
    '%s is told with its fields, and not set back',
    (_, change, fields) => {
      const world = running();
      changeLive(world, 'west', change);
      expect(attention(world)).toEqual(setBack(fields));
      expect(ready(world)).toEqual([]);
      world.run();
      expect(world.get('west').datacenters[0]).toEqual(
        expect.objectContaining({ kind: 'CassandraDatacenter' }),
      );
      expect(attention(world)).toEqual(setBack(fields));
    },
  );

  it.each(edits.filter(([, , fields]) => fields === ''))(
    '%s is a field that we do not own, and left alone',
    (_, change) => {
      const world = running();
      changeLive(world, 'west', change);
      expect(attention(world)).toEqual([]);
      expect(ready(world)).toEqual([]);
    },
  );

  it.each<[string, (world: World) => void]>([
    [
      'an edit of the cluster',
      world => edit(world, cluster => (template(cluster).size = 4)),
    ],
    [
      'the annotation once',
      world =>
        edit(
          world,
          cluster => {
            cluster.metadata.annotations![annotations.autoupdateSpec] = 'once';
          },
          { bump: false },
        ),
    ],
    [
      'the annotation always',
      world =>
        edit(
          world,
          cluster => {
            cluster.metadata.annotations![annotations.autoupdateSpec] =
              'always';
          },
          { bump: false },
        ),
    ],
  ])('is set back by %s', (_, allow) => {
    const world = running();
    changeLive(world, 'west', live => {
      live.spec.serverVersion = '4.1.0';
    });
    allow(world);
    expect(lines(world.plan(), /^run\/west/)).toEqual([
      `${west} ready > apply in west`,
    ]);
    world.run();
    expect(world.get('west').datacenters[0].spec.serverVersion).toBe('4.1.8');
    expect(attention(world)).toEqual([]);
    expect(world.plan().settled).toBe(true);
  });

  it('that stopped it is set back too', () => {
    const world = running();
    changeLive(world, 'west', live => {
      live.spec.stopped = true;
      live.metadata.generation! += 1;
    });
    world.run();
    expect(attention(world)).toEqual(setBack('spec.stopped'));
    edit(world, cluster => {
      cluster.spec.cassandra!.serverVersion = '4.1.9';
    });
    world.run();
    expect(world.get('west').datacenters[0].spec.stopped).toBe(false);
    expect(world.plan().settled).toBe(true);
    expect(attention(world)).toEqual([]);
  });

  it('names at most five fields', () => {
    const world = running();
    changeLive(world, 'west', live => {
      live.spec.size = 5;
      live.spec.serverVersion = '4.1.0';
      live.metadata.labels = {
        ...live.metadata.labels,
        [labels.partOf]: 'x',
        [labels.component]: 'x',
        [labels.createdBy]: 'x',
      };
      (live.spec as any).storageConfig.cassandraDataVolumeClaimSpec = {};
    });
    expect(attention(world)[0]).toMatch(/ and \d+ more of the datacenter/);
  });
});

describe('what an update may not change', () => {
  it.each<[string, (live: CassandraDatacenter) => void, string]>([
    [
      'another name of the Cassandra cluster',
      live => (live.spec.clusterName = 'Old'),
      'the datacenter there belongs to Cassandra cluster Old, and demo is asked for. The name of a cluster cannot change',
    ],
    [
      'another number of tokens',
      live => (live.spec.config = { 'cassandra-yaml': { num_tokens: 256 } }),
      'num_tokens of an existing datacenter cannot change from 256 to 16',
    ],
    [
      'the labels of another cluster',
      live =>
        (live.metadata.labels = {
          [labels.clusterName]: 'ledger',
          [labels.clusterNamespace]: 'bank',
        }),
      'a CassandraDatacenter dc2 that belongs to bank/ledger is already in namespace db. Nothing of it is touched',
    ],
    [
      'no labels',
      live => (live.metadata.labels = {}),
      'a CassandraDatacenter dc2 that belongs to nobody we know is already in namespace db. Nothing of it is touched',
    ],
  ])('%s', (_, change, reason) => {
    const world = running();
    changeLive(world, 'west', change);
    edit(world, cluster => (template(cluster).size = 4));
    expect(lines(world.plan(), /^run\/west/)).toEqual([
      `${west} blocked!: ${reason}`,
    ]);
    const before = world.get('west').datacenters[0];
    world.run();
    expect(world.get('west').datacenters[0]).toBe(before);
  });

  it.each<[string, string | undefined, string]>([
    ['a named secret', 'mine', 'demo-superuser'],
    ['none', undefined, 'demo-superuser'],
  ])('the superuser secret: %s', (_, name, kept) => {
    const world = running();
    edit(world, cluster => {
      cluster.spec.cassandra!.superuserSecretRef = name ? { name } : undefined;
    });
    world.run();
    expect(world.get('west').datacenters[0].spec.superuserSecretName).toBe(
      kept,
    );
  });

  it('a datacenter that is being rebuilt is not stopped', () => {
    const world = running();
    const [task] = structuredClone(world.get('west').tasks);
    task.status = { succeeded: 1 };
    world.change('west', { tasks: [task] });
    edit(world, cluster => {
      cluster.metadata.annotations![annotations.rebuildDc] = 'dc2';
      template(cluster).stopped = true;
      template(cluster).size = 4;
    });
    const { action } = stepOf(world.plan(), 'run/west');
    expect(action).toMatchObject({ object: { spec: { size: 4 } } });
    expect(action).not.toHaveProperty('object.spec.stopped');
  });
});

describe('a datacenter that is not there', () => {
  it.each<[string, (world: World) => void, string]>([
    [
      'is not created elsewhere while it may run where it was',
      world => {
        world.contexts.set('asia', context('asia'));
        edit(world, cluster => (template(cluster).k8sContext = 'asia'));
      },
      'run/asia/CassandraDatacenter/db/dc2 blocked!: it runs in west, and a datacenter cannot move. Set k8sContext back, or remove it and add one of another name',
    ],
    [
      'is not created elsewhere while nobody can see where it was',
      world => {
        world.change('west', { visible: false, datacenters: [] });
        world.contexts.set('asia', context('asia'));
        edit(world, cluster => (template(cluster).k8sContext = 'asia'));
      },
      'run/asia/CassandraDatacenter/db/dc2 blocked!: it runs in west, and a datacenter cannot move. Set k8sContext back, or remove it and add one of another name',
    ],
    [
      'is not created in another namespace while it runs in this one',
      world => {
        edit(world, cluster => {
          template(cluster).metadata.namespace = 'other';
        });
      },
      'run/west/CassandraDatacenter/other/dc2 blocked!: it runs in namespace db, and a datacenter cannot move. Set metadata.namespace back, or remove it and add one of another name',
    ],
    [
      'is found under a new name of its Kubernetes cluster',
      world => {
        world.contexts.set('occident', {
          ...world.get('west'),
          name: 'occident',
          region: 'occident',
        });
        edit(world, cluster => (template(cluster).k8sContext = 'occident'));
      },
      'run/occident/CassandraDatacenter/db/dc2 done',
    ],
    [
      'does not join stopped',
      world => {
        world.change('west', { datacenters: [], pods: [] });
        edit(world, cluster => (template(cluster).stopped = true));
      },
      'run/west/CassandraDatacenter/db/dc2 blocked!: it cannot join stopped: a running cluster would never give it its data. Set stopped to false',
    ],
    [
      'is waited for while somebody deletes it',
      world =>
        changeLive(world, 'west', live => {
          live.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
        }),
      'run/west/CassandraDatacenter/db/dc2 running: somebody is deleting its CassandraDatacenter. It is created again when it is gone',
    ],
  ])('%s', (_, change, expected) => {
    const world = running();
    change(world);
    expect(lines(world.plan(), /^run\/.*dc2$/)).toEqual([expected]);
  });

  it('may be created stopped when it is the first of all', () => {
    const world = new World(
      newCluster([dc('dc1', 'east', { stopped: true })]),
      ['east'],
    );
    world.run();
    expect(world.get('east').datacenters[0].spec.stopped).toBe(true);
    expect(world.plan().settled).toBe(true);
  });
});
