import {
  annotations,
  finalizers,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from './__testUtils__/lines';
import { changeLive, edit, lose, running } from './__testUtils__/running';
import {
  context,
  dc,
  newCluster,
  podsOf,
  stepOf,
} from './__testUtils__/snapshots';
import type { World } from './__testUtils__/world';

const REGIONS = ['east', 'west', 'eu'];

/** Three datacenters at rest. */
const three = (version = '4.1.8') => {
  const cluster = newCluster([
    dc('dc1', 'east'),
    dc('dc2', 'west'),
    dc('dc3', 'eu'),
  ]);
  cluster.spec.cassandra!.serverVersion = version;
  return running(cluster, REGIONS);
};

/** Takes datacenters out of the specification. */
function drop(world: World, ...names: string[]) {
  edit(world, ({ spec }) => {
    spec.cassandra!.datacenters = spec.cassandra!.datacenters!.filter(
      each => !names.includes(each.metadata.name),
    );
  });
  world.writes.length = 0;
}

const id = (name: string, where: string) =>
  `${where}/CassandraDatacenter/db/${name}`;
const remove = /^remove\//;
const entries = (world: World) =>
  Object.entries(world.cluster?.status?.datacenters ?? {}).map(
    ([name, { decommissionProgress = '' }]) =>
      `${name} ${decommissionProgress}`.trim(),
  );

describe('the way of a datacenter that goes', () => {
  it('is told from the start, and nothing is deleted before the keyspaces were asked', () => {
    const world = three();
    drop(world, 'dc2');
    const waits = 'blocked: waits for the keyspaces of west (dc2)';
    expect(lines(world.plan(), /dc2/)).toEqual([
      `check-unused/${id(
        'dc2',
        'west',
      )} ready > ask dc1 in east for unused/2/dc2/uid-west-dc2`,
      `note-removal/${id('dc2', 'west')} ${waits}`,
      `delete/west/EndpointSlice/db/demo-demo-dc2-additional-seed-service-ipv4 ${waits}`,
      `delete/west/CassandraTask/db/dc2-rebuild ${waits}`,
      `delete//Service/db/demo-dc2-contact-points-service ${waits}`,
      `delete//EndpointSlice/db/demo-dc2-contact-points-service-ipv4 ${waits}`,
      `remove/${id('dc2', 'west')} ${waits}`,
    ]);
  });

  it('goes by the progress of the status, noted for the specification that was read', () => {
    const world = three();
    drop(world, 'dc2');
    const seen = [entries(world)];
    world.run(() => seen.push(entries(world)));
    const distinct = [...new Set(seen.map(each => each.join(', ')))];
    expect(distinct).toEqual([
      'dc1, dc2, dc3',
      'dc1, dc2 UpdatingReplication, dc3',
      'dc1, dc2 Decommissioning, dc3',
      'dc1, dc3',
    ]);
    const again = three();
    drop(again, 'dc2');
    again.act();
    expect(stepOf(again.plan(), 'note-removal').action).toMatchObject({
      type: 'merge-patch',
      subresource: 'status',
      patch: {
        metadata: {
          resourceVersion: again.cluster?.metadata.resourceVersion,
        },
      },
    });
  });

  it('lets cass-operator decommission it, without our finalizer', () => {
    const world = three();
    drop(world, 'dc2');
    world.act();
    world.act();
    world.act();
    expect(stepOf(world.plan(), 'remove/west')).toMatchObject({
      state: 'ready',
      action: {
        type: 'delete',
        uid: 'uid-west-dc2',
        removeFinalizer: finalizers.cluster,
        annotate: { [annotations.decommissionOnDelete]: 'true' },
      },
    });
    world.act();
    expect(stepOf(world.plan(), 'remove/west')).toMatchObject({
      state: 'running',
      reason: { text: '3 nodes left' },
    });
  });

  it('ends with nothing of it left', () => {
    const world = three();
    drop(world, 'dc2');
    world.run();
    const { datacenters, tasks, secrets, configMaps, endpointSlices } =
      world.get('west');
    expect([
      ...datacenters,
      ...tasks,
      ...secrets,
      ...configMaps,
      ...endpointSlices,
    ]).toEqual([]);
    const home = world.get('');
    expect(home.replicatedSecrets[0].spec.replicationTargets).toEqual([
      { k8sContextName: 'east' },
      { k8sContextName: 'eu' },
    ]);
    expect(
      [...home.services, ...home.endpointSlices].filter(each =>
        each.metadata.name.includes('dc2'),
      ),
    ).toEqual([]);
    expect(entries(world)).toEqual(['dc1', 'dc3']);
    expect(world.plan().settled).toBe(true);
    expect(world.cluster?.status?.observedGeneration).toBe(2);
  });

  it('leaves to the others in its region what they use', () => {
    const world = running(
      newCluster([dc('dc1', 'east'), dc('dc2', 'west'), dc('dc3', 'west')]),
      ['east', 'west'],
    );
    drop(world, 'dc2');
    world.run();
    const { configMaps, secrets, endpointSlices } = world.get('west');
    expect(configMaps.map(each => each.metadata.name)).toEqual([
      'demo-dc3-metrics-agent-config',
    ]);
    expect(secrets).toHaveLength(1);
    expect(
      endpointSlices
        .map(each => each.metadata.name)
        .filter(each => each.includes('additional')),
    ).toEqual(['demo-demo-dc3-additional-seed-service-ipv4']);
  });

  it('keeps the copies of a secret that the user brought', () => {
    const world = three();
    const [copy] = world.get('west').secrets;
    world.change('west', {
      secrets: [
        {
          ...copy,
          metadata: {
            ...copy.metadata,
            annotations: { [annotations.orphan]: 'true' },
          },
        },
      ],
    });
    drop(world, 'dc2');
    world.run();
    expect(world.get('west').secrets).toHaveLength(1);
    expect(entries(world)).toEqual(['dc1', 'dc3']);
  });

  it('is one at a time, by name', () => {
    const world = three();
    drop(world, 'dc2', 'dc3');
    expect(lines(world.plan(), remove)).toEqual([
      `remove/${id(
        'dc2',
        'west',
      )} blocked: waits for the keyspaces of west (dc2)`,
      `remove/${id(
        'dc3',
        'eu',
      )} blocked: waits for the keyspaces of west (dc2)`,
    ]);
    world.run(() => {
      const leaving = REGIONS.flatMap(name =>
        world
          .get(name)
          .datacenters.filter(each => each.metadata.deletionTimestamp),
      );
      expect(leaving.length).toBeLessThanOrEqual(1);
    });
    expect(entries(world)).toEqual(['dc1']);
  });

  it.each([
    ['4.1.8', ['2/dc1:3,dc3:3']],
    // Before 4.0 nodes do not leave while a system keyspace names them.
    ['3.11.17', ['2/dc1:3,dc3:3']],
  ])('sets the system keyspaces of %s', (version, expected) => {
    const world = three(version);
    drop(world, 'dc2');
    const asked: string[] = [];
    world.run(made => {
      for (const { id: step, action } of made.steps) {
        const isCall =
          step.startsWith('replicate/') && action?.type === 'management-api';
        const before = world.get('west').datacenters.length > 0;
        if (isCall)
          asked.push(`${action.call.madeFor}${before ? ' before' : ''}`);
      }
    });
    expect(asked).toEqual(
      expected.map(each => (version < '4' ? `${each} before` : each)),
    );
  });
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

  it('whose first nodes joined hands over like any other', () => {
    const world = three();
    drop(world, 'dc2');
    changeLive(world, 'west', live => {
      live.status = { nodeStatuses: { one: { hostID: 'a' } } };
    });
    expect(stepOf(world.plan(), 'check-unused').state).toBe('ready');
  });
});

describe('what comes in between', () => {
  it('named again before it leaves, it stays as it is', () => {
    const world = three();
    drop(world, 'dc2');
    world.act();
    world.act();
    expect(entries(world)).toContain('dc2 Decommissioning');
    edit(world, ({ spec }) => {
      spec.cassandra!.datacenters!.splice(1, 0, dc('dc2', 'west'));
    });
    world.run();
    expect(world.get('west').datacenters).toHaveLength(1);
    expect(entries(world)).toEqual(['dc1', 'dc2', 'dc3']);
    expect(world.plan().settled).toBe(true);
  });

  it('named again while it leaves, it is made anew and rebuilt', () => {
    const world = three();
    drop(world, 'dc2');
    for (let turn = 0; turn < 4; turn++) world.act();
    expect(
      world.get('west').datacenters[0].metadata.deletionTimestamp,
    ).toBeDefined();
    edit(world, ({ spec }) => {
      spec.cassandra!.datacenters!.splice(1, 0, dc('dc2', 'west'));
    });
    world.run();
    expect(
      world.get('west').datacenters[0].metadata.deletionTimestamp,
    ).toBeUndefined();
    expect(world.get('west').tasks).toHaveLength(1);
    expect(world.plan().settled).toBe(true);
  });

  it('holds back every other change until its nodes are out', () => {
    const world = three();
    drop(world, 'dc2');
    for (let turn = 0; turn < 4; turn++) world.act();
    edit(world, ({ spec }) => {
      spec.cassandra!.datacenters![0].size = 6;
    });
    expect(lines(world.plan(), /^run\/east/)).toEqual([
      `run/${id('dc1', 'east')} blocked: waits for west (dc2): 3 nodes left`,
    ]);
  });

  it('given up, its region counts no more', () => {
    const world = three();
    drop(world, 'dc2');
    lose(world, 'west');
    edit(
      world,
      ({ metadata }) => {
        metadata.annotations![annotations.abandon] = 'west';
      },
      { bump: false },
    );
    world.run();
    expect(entries(world)).toEqual(['dc1', 'dc3']);
    expect(world.get('west').datacenters).toHaveLength(1);
    expect(world.plan().settled).toBe(true);
  });

  it('the whole cluster deleted, nobody waits for a hand-over', () => {
    const world = three();
    drop(world, 'dc2');
    for (let turn = 0; turn < 4; turn++) world.act();
    edit(world, ({ metadata }) => {
      metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
    });
    expect(stepOf(world.plan(), 'delete/west/CassandraD').action).toMatchObject(
      { annotate: { [annotations.decommissionOnDelete]: null } },
    );
    world.run();
    expect(world.cluster).toBeUndefined();
  });
});
