import {
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { InputError } from '@backstage/errors';
import type { ContextSnapshot } from '../../../snapshot';
import { datacenterFacts } from '../../facts';
import { judge } from './judge';
import { CHILD_KINDS } from './kinds';
import { lines } from '../../__testUtils__/lines';
import { edit, lose, running } from '../../__testUtils__/running';
import { dc, newCluster, stepOf } from '../../__testUtils__/snapshots';
import { World } from '../../__testUtils__/world';

const STORAGE = {
  storageProvider: 's3',
  bucketName: 'backups',
  prefix: 'demo',
  storageSecretRef: { name: 'bucket-key' },
};
const everything = (cluster: K8ssandraCluster) => {
  const { cassandra } = cluster.spec;
  cassandra!.serverVersion = '4.0.17';
  cassandra!.telemetry = { prometheus: { enabled: true } };
  cluster.spec.reaper = {};
  cluster.spec.stargate = { size: 1 };
  cluster.spec.medusa = { storageProperties: STORAGE };
};
const asked = (change: (cluster: K8ssandraCluster) => void = everything) => {
  const cluster = newCluster([dc('dc1', 'east')]);
  change(cluster);
  return cluster;
};
type List = 'stargates' | 'reapers' | 'backupSchedules' | 'serviceMonitors';
const KINDS = [
  ['Stargate', 'stargates', 'demo-dc1-stargate'],
  ['Reaper', 'reapers', 'demo-dc1-reaper'],
  ['MedusaBackupSchedule', 'backupSchedules', 'demo-dc1-medusa-purge'],
  ['ServiceMonitor', 'serviceMonitors', 'demo-dc1-cass-servicemonitor'],
] as const;
const idOf = (kind: string, name: string) => `apply/east/${kind}/db/${name}`;

/** A cluster that came to rest with everything, in one region. */
const settled = () => running(asked(), ['east']);
const change = (
  world: World,
  list: List,
  with_: (object: KubernetesObject) => KubernetesObject | undefined,
) =>
  world.change('east', {
    [list]: (world.get('east')[list] as KubernetesObject[]).flatMap(
      each => with_(structuredClone(each)) ?? [],
    ),
  } as Partial<ContextSnapshot>);
const withStatus = (status: object) => (object: KubernetesObject) => ({
  ...object,
  status,
});
const withoutLabels = (object: KubernetesObject) => ({
  ...object,
  metadata: { ...object.metadata, labels: {} },
});
const ofChildren = /Stargate|Reaper|MedusaBackupSchedule|ServiceMonitor/;

describe.each(KINDS)('%s', (kind, list, name) => {
  const id = idOf(kind, name);

  it('waits for its datacenter', () => {
    const world = new World(asked(), ['east']);
    world.act();
    expect(stepOf(world.plan(), id)).toMatchObject({
      state: 'blocked',
      datacenter: 'dc1',
    });
    expect(stepOf(world.plan(), id)).not.toHaveProperty('action');
  });

  it('is written once', () => {
    const world = settled();
    expect(world.get('east')[list].map(each => each.metadata.name)).toEqual([
      name,
    ]);
    const made = world.created.filter(each => each.includes(`/${kind}/`));
    expect(made).toEqual([`east/${kind}/${name}`]);
  });

  it.each<[string, (world: World) => void, string]>([
    [
      'is written again after somebody deleted it',
      world => change(world, list, () => undefined),
      'ready > apply in east',
    ],
    [
      'is set back after somebody changed it',
      world =>
        change(
          world,
          list,
          each => ({ ...each, spec: {} } as KubernetesObject),
        ),
      'ready > apply in east',
    ],
    [
      'is left alone where it belongs to somebody else',
      world => change(world, list, withoutLabels),
      'blocked: one of that name belongs to somebody else',
    ],
    [
      'is waited for where the API server has no such kind',
      world => world.change('east', { [list]: [], served: { [kind]: false } }),
      'blocked: the API server there has no such kind',
    ],
    [
      'is waited for where our role may not see it',
      world => world.change('east', { [list]: [], served: {}, denied: [kind] }),
      'blocked: our role there does not let us read such objects',
    ],
    [
      'is waited for until it is known whether the region has such a kind',
      world => world.change('east', { [list]: [], served: {} }),
      'blocked: it is not known yet whether east has such a kind',
    ],
    [
      'is waited for while its region is away',
      world => {
        world.change('east', { [list]: [], served: {} });
        lose(world, 'east');
      },
      'blocked: waits for east: it cannot be seen: connection refused',
    ],
    [
      'is waited for while it is being deleted',
      world =>
        change(world, list, each => ({
          ...each,
          metadata: { ...each.metadata, deletionTimestamp: 'now' },
        })),
      'running: it is being deleted',
    ],
  ])('%s', (_, happens, line) => {
    const world = settled();
    happens(world);
    expect(lines(world.plan(), new RegExp(id))).toEqual([`${id} ${line}`]);
  });

  it('holds back what is complete only while nobody has looked', () => {
    const world = settled();
    world.change('east', { [list]: [], served: {} });
    expect(world.plan().settled).toBe(false);
    world.change('east', { served: {}, denied: KINDS.map(([each]) => each) });
    expect(world.plan().settled).toBe(true);
  });

  it('tells of a write that was refused, and holds nothing back', () => {
    const world = settled();
    change(world, list, () => undefined);
    expect(world.plan().settled).toBe(false);
    world.change('east', {
      failures: {
        [id]: {
          code: 'Forbidden',
          message: 'no rights',
          attempts: 3,
          sinceSeconds: 1,
        },
      },
    });
    expect(world.plan().settled).toBe(true);
    expect(stepOf(world.plan(), id)).toMatchObject({
      state: 'ready',
      optional: true,
      reason: { text: 'failed 3 times: “no rights”' },
    });
  });

  it('goes when it is no longer asked for, by its UID', () => {
    const world = settled();
    edit(world, each => {
      each.spec.stargate = undefined;
      each.spec.reaper = undefined;
      each.spec.medusa = { storageProperties: STORAGE, purgeBackups: false };
      each.spec.cassandra!.telemetry = {};
    });
    const [live] = world.get('east')[list];
    expect(stepOf(world.plan(), `delete/east/${kind}`).action).toMatchObject({
      type: 'delete',
      uid: live.metadata.uid,
      name,
    });
    world.run();
    expect(world.get('east')[list]).toEqual([]);
    expect(lines(world.plan(), ofChildren)).toEqual([]);
  });

  it('of somebody else stays when it is no longer asked for', () => {
    const world = settled();
    change(world, list, withoutLabels);
    edit(world, each => {
      each.spec = newCluster([dc('dc1', 'east')]).spec;
    });
    world.run();
    expect(world.get('east')[list]).toHaveLength(1);
  });
});

describe('what an operator in the region says', () => {
  const ready = { conditions: [{ type: 'Ready', status: 'True' }] };
  const working = { conditions: [{ type: 'Ready', status: 'False' }] };
  const title = (kind: string, name: string) => idOf(kind, name);

  it.each<[string, string, List, string, object | undefined, string]>([
    [
      'nothing',
      'Reaper',
      'reapers',
      'demo-dc1-reaper',
      undefined,
      'running: no operator there acts on it yet',
    ],
    [
      'nothing in an empty status',
      'Reaper',
      'reapers',
      'demo-dc1-reaper',
      {},
      'running: no operator there acts on it yet',
    ],
    [
      'that it waits',
      'Reaper',
      'reapers',
      'demo-dc1-reaper',
      working,
      'running: an operator is at work on it: Pending',
    ],
    [
      'how far it is',
      'Reaper',
      'reapers',
      'demo-dc1-reaper',
      { ...working, progress: 'Configuring' },
      'running: an operator is at work on it: Configuring',
    ],
    [
      'that it runs',
      'Reaper',
      'reapers',
      'demo-dc1-reaper',
      { ...ready, progress: 'Running' },
      'done',
    ],
    [
      'that Stargate is deployed',
      'Stargate',
      'stargates',
      'demo-dc1-stargate',
      { ...working, progress: 'Deploying' },
      'running: an operator is at work on it: Deploying',
    ],
    [
      'that Stargate runs',
      'Stargate',
      'stargates',
      'demo-dc1-stargate',
      { ...ready, progress: 'Running' },
      'done',
    ],
    [
      'when it will purge',
      'MedusaBackupSchedule',
      'backupSchedules',
      'demo-dc1-medusa-purge',
      { nextSchedule: '2026-01-03T00:00:00Z' },
      'done',
    ],
  ])('%s (%s)', (_, kind, list, name, status, line) => {
    const world = settled();
    if (status) change(world, list, withStatus(status));
    const plan = world.plan();
    expect(lines(plan, new RegExp(title(kind, name)))).toEqual([
      `${title(kind, name)} ${line}`,
    ]);
    expect(plan.settled).toBe(true);
    const told = plan.attention.some(each => each.text.startsWith(kind));
    expect(told).toBe(line.includes('no operator'));
  });
});

describe('a stopped datacenter', () => {
  it('has neither Stargate nor Reaper, and gets them back', () => {
    const world = settled();
    edit(world, each => {
      each.spec.cassandra!.datacenters![0].stopped = true;
    });
    world.run();
    expect(world.get('east')).toMatchObject({ stargates: [], reapers: [] });
    expect(world.plan().settled).toBe(true);
    edit(world, each => {
      each.spec.cassandra!.datacenters![0].stopped = false;
    });
    world.run();
    expect(world.get('east').reapers).toHaveLength(1);
    expect(world.get('east').stargates).toHaveLength(1);
  });

  it('hands a single Reaper to the next one', () => {
    const cluster = newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
    cluster.spec.reaper = { deploymentMode: 'SINGLE' };
    const world = running(cluster);
    const count = () =>
      ['east', 'west'].map(each => world.get(each).reapers.length);
    expect(count()).toEqual([1, 0]);
    edit(world, each => {
      each.spec.cassandra!.datacenters![0].stopped = true;
    });
    world.run();
    expect(count()).toEqual([0, 1]);
  });
});

describe('what cannot be built', () => {
  const facts = () => {
    const snapshot = settled().snapshot();
    return { facts: datacenterFacts(snapshot)[0], cluster: snapshot.cluster };
  };
  const [first] = CHILD_KINDS;

  it('is refused with the field', () => {
    const { facts: dc1, cluster } = facts();
    const build = () => {
      throw new InputError('spec.reaper.storageType: choose cassandra');
    };
    expect(judge({ cluster }, dc1, { ...first, build })).toEqual({
      verdict: 'refused',
      causes: 'spec.reaper.storageType: choose cassandra',
    });
  });

  it('is an error of ours where it is one', () => {
    const { facts: dc1, cluster } = facts();
    const build = () => {
      throw new TypeError('oops');
    };
    expect(() => judge({ cluster }, dc1, { ...first, build })).toThrow('oops');
  });
});
