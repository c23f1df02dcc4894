import {
  annotations,
  labels,
  labelValues,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../../snapshot';
import { lines } from '../../__testUtils__/lines';
import { edit, lose, running } from '../../__testUtils__/running';
import { dc, newCluster, stepOf } from '../../__testUtils__/snapshots';
import type { World } from '../../__testUtils__/world';
import { datacenterFacts } from '../../facts';
import { childrenOfDatacenter } from './leftovers';

const LISTS = [
  ['Stargate', 'stargates'],
  ['Reaper', 'reapers'],
  ['MedusaBackupSchedule', 'backupSchedules'],
  ['ServiceMonitor', 'serviceMonitors'],
] as const;
const ALL = LISTS.map(([kind]) => kind);
const everything = (cluster: K8ssandraCluster) => {
  cluster.spec.cassandra!.serverVersion = '4.0.17';
  cluster.spec.cassandra!.telemetry = {
    prometheus: { enabled: true },
    vector: { enabled: true },
  };
  cluster.spec.reaper = {};
  cluster.spec.stargate = { size: 1 };
  cluster.spec.medusa = {
    storageProperties: {
      storageProvider: 's3',
      bucketName: 'backups',
      prefix: 'demo',
      storageSecretRef: { name: 'bucket-key' },
    },
  };
  return cluster;
};
const full = () =>
  running(everything(newCluster([dc('dc1', 'east'), dc('dc2', 'west')])));
const beginDeletion = (world: World, notes: Record<string, string> = {}) =>
  edit(world, cluster => {
    cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
    Object.assign(cluster.metadata.annotations!, notes);
  });
const counts = ({
  stargates,
  reapers,
  backupSchedules,
  serviceMonitors,
  configMaps,
}: ContextSnapshot) =>
  [stargates, reapers, backupSchedules, serviceMonitors, configMaps].map(
    each => each.length,
  );

describe('deletion', () => {
  it('leaves nothing of ours in any region', () => {
    const world = full();
    expect(counts(world.get('east'))).toEqual([1, 1, 1, 1, 3]);
    beginDeletion(world);
    world.run();
    expect(world.cluster).toBeUndefined();
    for (const region of ['east', 'west']) {
      expect(counts(world.get(region))).toEqual([0, 0, 0, 0, 0]);
    }
  });

  it.each(LISTS)('of %s does not wait for the datacenter', kind => {
    const world = full();
    beginDeletion(world);
    const steps = world
      .plan()
      .steps.filter(each => each.id.startsWith(`delete/east/${kind}/`));
    expect(steps.map(each => each.state)).toEqual(['ready']);
  });

  it.each(LISTS)('leaves a %s of somebody else alone', (kind, list) => {
    const world = full();
    const theirs = (world.get('east')[list] as KubernetesObject[]).map(
      each => ({
        ...each,
        metadata: {
          ...each.metadata,
          labels: { ...each.metadata.labels, [labels.clusterName]: 'ledger' },
        },
      }),
    );
    world.change('east', { [list]: theirs } as Partial<ContextSnapshot>);
    beginDeletion(world);
    world.run();
    expect(world.cluster).toBeUndefined();
    expect(world.get('east')[list]).toEqual(theirs);
    const deleted = world.writes.filter(
      each => each.context === 'east' && each.type === 'delete',
    );
    expect(deleted.map(each => each.kind)).not.toContain(kind);
  });

  it("takes config maps that an older release labelled by Cassandra's name", () => {
    const cluster = newCluster([dc('dc1', 'east')]);
    cluster.spec.cassandra!.clusterName = 'Wide Name';
    const world = running(cluster, ['east']);
    const [made] = world.get('east').configMaps;
    const labelled = (name: string, clusterName: string) => ({
      ...made,
      metadata: {
        ...made.metadata,
        name,
        uid: `uid-${name}`,
        labels: {
          [labels.clusterName]: clusterName,
          [labels.clusterNamespace]: 'db',
          [labels.cleanedUpBy]: labelValues.controller,
        },
      },
    });
    world.change('east', {
      configMaps: [
        made,
        labelled('former', 'widename'),
        labelled('theirs', 'other'),
      ],
    });
    beginDeletion(world);
    world.run();
    const left = world.get('east').configMaps.map(each => each.metadata.name);
    expect(left).toEqual(['theirs']);
  });
});

describe('a kind that nobody can see', () => {
  const look = /look-for/;
  const held = (kind: string) =>
    `look-for/east/${kind}/db/demo blocked!: our role there may not read ${kind} objects. Grant it get, list, watch and delete; the annotation ${annotations.abandon} = east gives them up, and they stay behind there`;
  const begin = (
    change: Partial<ContextSnapshot>,
    notes: Record<string, string> = {},
    of = full,
  ) => {
    const world = of();
    world.change('east', {
      ...change,
      stargates: [],
      reapers: [],
      backupSchedules: [],
      serviceMonitors: [],
    });
    beginDeletion(world, notes);
    return world;
  };
  const settle = (world: World) => {
    for (let turn = 0; turn < 6 && world.cluster; turn++) {
      world.act();
      world.dataPlanes();
    }
  };

  it('holds deletion open by name, and nothing else waits', () => {
    const world = begin({ served: {}, denied: [...ALL] });
    expect(lines(world.plan(), look).sort()).toEqual(ALL.map(held).sort());
    settle(world);
    expect(world.get('east').datacenters).toEqual([]);
    expect(counts(world.get('west'))).toEqual([0, 0, 0, 0, 0]);
    expect(world.cluster).toBeDefined();
    world.change('east', {
      served: Object.fromEntries(ALL.map(each => [each, true])),
      denied: [],
    });
    settle(world);
    expect(world.cluster).toBeUndefined();
  });

  it('is waited for without a person while it is not known yet', () => {
    const world = begin({ served: {} });
    expect(lines(world.plan(), look)).toContain(
      'look-for/east/Reaper/db/demo blocked: it is not known yet whether east has such a kind',
    );
  });

  it('is given up with its region', () => {
    const world = begin(
      { served: {}, denied: [...ALL] },
      { [annotations.abandon]: 'east' },
    );
    expect(stepOf(world.plan(), 'look-for/east/Reaper').state).toBe('done');
    settle(world);
    expect(world.cluster).toBeUndefined();
  });

  it.each<[string, Partial<ContextSnapshot>, () => World]>([
    [
      'the API server does not have it',
      { served: Object.fromEntries(ALL.map(each => [each, false])) },
      full,
    ],
    ['nobody asked for it', { served: {}, denied: [...ALL] }, running],
  ])('holds nothing back where %s', (_, change, of) => {
    const world = begin(change, {}, of);
    expect(lines(world.plan(), look)).toEqual([]);
    settle(world);
    expect(world.cluster).toBeUndefined();
  });

  it('holds deletion open where only the status knows of it', () => {
    const world = begin({ served: {}, denied: ['Reaper'] }, {}, running);
    world.cluster!.status!.datacenters!.dc1.reaper = { progress: 'Running' };
    expect(lines(world.plan(), look)).toEqual([held('Reaper')]);
  });

  it('is for the step that reaches the region while that is away', () => {
    const world = begin({ served: {}, denied: [...ALL] });
    lose(world, 'east');
    expect(lines(world.plan(), look)).toEqual([]);
    expect(stepOf(world.plan(), 'reach/east').state).toBe('blocked');
  });
});

describe('what runs beside one datacenter', () => {
  it('is found by the datacenter it names', () => {
    const cluster = everything(
      newCluster([
        dc('dc1', 'east'),
        dc('dc2', 'east', { datacenterName: 'Real' }),
      ]),
    );
    const world = running(cluster, ['east']);
    const found = datacenterFacts(world.snapshot()).map(facts =>
      childrenOfDatacenter(world.cluster!, facts).map(
        ({ resource, object }) => `${resource.kind} ${object.metadata.name}`,
      ),
    );
    expect(found).toEqual([
      [
        'ServiceMonitor demo-dc1-cass-servicemonitor',
        'Stargate demo-dc1-stargate',
        'Reaper demo-dc1-reaper',
        'MedusaBackupSchedule demo-dc1-medusa-purge',
      ],
      [
        'ServiceMonitor demo-dc2-cass-servicemonitor',
        'Stargate demo-real-stargate',
        'Reaper demo-real-reaper',
        'MedusaBackupSchedule demo-real-medusa-purge',
      ],
    ]);
  });
});
