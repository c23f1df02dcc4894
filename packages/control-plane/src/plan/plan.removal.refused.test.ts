import { lines } from './__testUtils__/lines';
import { drop, id, three } from './__testUtils__/removal';
import { changeLive, edit, lose, running } from './__testUtils__/running';
import {
  context,
  dc,
  idsIn,
  newCluster,
  podsOf,
  stepOf,
} from './__testUtils__/snapshots';
import type { World } from './__testUtils__/world';

const remove = /^remove\//;

it('the version that only a datacenter has decides, too', () => {
  const version = { serverVersion: '3.11.17' };
  const cluster = newCluster([
    dc('dc1', 'east', version),
    dc('dc2', 'west', version),
  ]);
  delete cluster.spec.cassandra!.serverVersion;
  const world = running(cluster, ['east', 'west']);
  drop(world, 'dc2');
  expect(lines(world.plan(), /^replicate\//)).toEqual([
    'replicate//K8ssandraCluster/db/demo blocked: waits for the keyspaces of west (dc2)',
  ]);
});

describe('a datacenter that cannot go yet', () => {
  it.each<[string, (world: World) => void, string]>([
    [
      'because it is stopped',
      world =>
        changeLive(world, 'west', ({ spec }) => {
          spec.stopped = true;
        }),
      'blocked!: dc2 is stopped, and a stopped datacenter cannot hand over its data. Name it in the specification again with stopped: false, and remove it once it runs',
    ],
    [
      'because none of its nodes is there',
      world => world.change('west', { pods: [] }),
      'blocked!: dc2 is stopped, and a stopped datacenter cannot hand over its data. Name it in the specification again with stopped: false, and remove it once it runs',
    ],
    [
      'because another is to come in the same change',
      world => {
        world.contexts.set('us', context('us'));
        edit(world, ({ spec }) => {
          spec.cassandra!.datacenters!.push(dc('dc4', 'us'));
        });
      },
      'blocked!: datacenters cannot be added and removed in one change. Name dc2 again, or take dc4 out until dc2 is gone',
    ],
    [
      'because its region is away',
      world => lose(world, 'west'),
      'blocked!: it waits for west: it cannot be seen: connection refused. When it answers, removal goes on by itself; the annotation backstage.k8ssandra.io/abandon = west gives it up, and its nodes stay behind there',
    ],
    [
      'because another region is away: nodes move only in sight of all',
      world => lose(world, 'eu'),
      'blocked: waits for eu (dc3): last seen with 3 of 3 nodes ready',
    ],
    [
      'because another datacenter is not ready',
      world =>
        changeLive(world, 'eu', ({ status }) => {
          status!.cassandraOperatorProgress = 'Updating';
        }),
      'blocked: waits for eu (dc3): 3 of 3 nodes ready, a change is under way',
    ],
    [
      'because nobody answers',
      world => {
        for (const [name, where] of [
          ['dc1', 'east'],
          ['dc3', 'eu'],
        ]) {
          world.change(where, { pods: podsOf(name, 3, { ready: 0 }) });
        }
      },
      'blocked: waits for the keyspaces of west (dc2): no other datacenter runs that could be asked. Start one of them',
    ],
    [
      'because the status never told of it',
      world => {
        const cluster = structuredClone(world.cluster!);
        delete cluster.status!.datacenters!.dc2;
        world.cluster = cluster;
      },
      'blocked!: dc2 holds data, and the status of this cluster never told of it. Name it in the specification again, so that it is noted, and then remove it',
    ],
  ])('%s', (_, change, expected) => {
    const world = three();
    drop(world, 'dc2');
    change(world);
    expect(lines(world.plan(), remove)).toEqual([
      `remove/${id('dc2', 'west')} ${expected}`,
    ]);
    const destructive = world
      .plan()
      .steps.filter(each => each.action?.type === 'delete');
    expect(destructive).toEqual([]);
  });

  it('because keyspaces need it: the statement that frees it is part of the reason', () => {
    const world = three();
    drop(world, 'dc2');
    const message =
      'cannot decommission DC dc2: keyspace shop still has replicas on it. In cqlsh: ALTER KEYSPACE …';
    world.change('east', {
      failures: {
        [`check-unused/${id('dc2', 'west')}`]: {
          code: 'KeyspacesInUse',
          message,
          attempts: 1,
          sinceSeconds: 1,
        },
      },
    });
    expect(lines(world.plan(), /^(check-unused|remove)/)).toEqual([
      `check-unused/${id(
        'dc2',
        'west',
      )} ready!: ${message} > ask dc1 in east for unused/2/dc2/uid-west-dc2`,
      `remove/${id(
        'dc2',
        'west',
      )} blocked: waits for the keyspaces of west (dc2): ${message}`,
    ]);
  });
});

describe('a datacenter without data', () => {
  it('that no node ever joined goes at once, without handing anything over', () => {
    const world = three();
    drop(world, 'dc2');
    changeLive(world, 'west', live => {
      delete live.status;
    });
    world.change('west', { pods: podsOf('dc2', 3, { ready: 0 }) });
    world.act();
    const step = stepOf(world.plan(), 'remove/west');
    expect(step.state).toBe('ready');
    expect(step.action).not.toHaveProperty('annotate');
    expect(
      world.plan().steps.some(each => each.id.startsWith('check-unused')),
    ).toBe(false);
  });

  it('waits for the control-plane cluster all the same, and so does what goes with it', () => {
    const world = three();
    drop(world, 'dc2');
    changeLive(world, 'west', live => {
      delete live.status;
    });
    world.change('west', { pods: podsOf('dc2', 3, { ready: 0 }) });
    lose(world, '');
    expect(idsIn(world.plan(), 'ready')).toEqual([]);
  });

  it('whose first nodes joined hands over like any other', () => {
    const world = three();
    drop(world, 'dc2');
    changeLive(world, 'west', live => {
      live.status = { nodeStatuses: { one: { hostID: 'a' } } };
    });
    expect(stepOf(world.plan(), 'check-unused').state).toBe('ready');
  });
});
