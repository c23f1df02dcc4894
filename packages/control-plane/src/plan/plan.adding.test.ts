import {
  annotations,
  labels,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from './__testUtils__/lines';
import { attention, edit, running } from './__testUtils__/running';
import { context, dc, newCluster } from './__testUtils__/snapshots';
import type { World } from './__testUtils__/world';

/** One datacenter at rest, and a second one asked for; stopped right before the step that matches. */
function joining(
  stopAt: RegExp,
  notes: Record<string, string> = {},
  rebuild?: Record<string, unknown>,
): World {
  const world = running(newCluster([dc('dc1', 'east')]), ['east']);
  world.contexts.set('west', context('west'));
  edit(world, ({ spec, metadata }) => {
    metadata.annotations = { ...metadata.annotations, ...notes };
    spec.cassandra!.datacenters!.push(dc('dc2', 'west'));
    if (rebuild) spec.cassandra!.rebuild = rebuild;
  });
  for (let turn = 0; turn < 40; turn++) {
    const isThere = world
      .plan()
      .steps.some(each => each.state === 'ready' && stopAt.test(each.id));
    if (isThere) return world;
    world.act();
    world.dataPlanes();
  }
  throw new Error(`no step ${stopAt} became ready`);
}

const user = /^replicate-user/;
const id = 'west/CassandraDatacenter/db/dc2';

describe('copies of your keyspaces in a datacenter that joins', () => {
  it('are set after those of the system and before the rebuild', () => {
    const world = joining(user, {
      [annotations.dcReplication]: '{"dc2":{"shop":3}}',
    });
    const made = world.plan();
    expect(lines(made, user)).toEqual([
      expect.stringContaining(
        `replicate-user/${id} ready > ask dc1 in east for user-keyspaces/2/`,
      ),
    ]);
    expect(lines(made, /^(replicate|rebuild|unmark-rebuild)\//)).toEqual([
      'replicate//K8ssandraCluster/db/demo done',
      `rebuild/${id} blocked: waits for the keyspaces of west (dc2)`,
      'unmark-rebuild//K8ssandraCluster/db/demo blocked: waits for the keyspaces of west (dc2)',
    ]);
    world.run();
    expect(world.plan().settled).toBe(true);
    expect(lines(world.plan(), user)).toEqual([]);
  });

  it('hold back the rebuild with the words of the annotation', () => {
    const world = joining(user, { [annotations.dcReplication]: '{}' });
    edit(
      world,
      ({ metadata }) => {
        metadata.annotations![annotations.dcReplication] = '{"dc2":3}';
      },
      { bump: false },
    );
    const problem =
      'metadata.annotations[k8ssandra.io/dc-replication]: "dc2" must hold copies by keyspace. Write copies by keyspace for each datacenter, such as {"dc2":{"orders":3}}';
    expect(lines(world.plan(), /^(replicate-user|rebuild)/)).toEqual([
      `replicate-user/${id} blocked!: ${problem}`,
      `rebuild/${id} blocked: waits for the keyspaces of west (dc2): ${problem}`,
    ]);
  });

  it('are asked for again when the annotation is mended', () => {
    const world = joining(user, {
      [annotations.dcReplication]: '{"dc2":{}}',
    });
    const before = lines(world.plan(), user);
    edit(
      world,
      ({ metadata }) => {
        metadata.annotations![annotations.dcReplication] = '{"dc2":{"shop":1}}';
      },
      { bump: false },
    );
    expect(lines(world.plan(), user)).not.toEqual(before);
  });

  it('are nobody’s business without the annotation', () => {
    const world = joining(/^rebuild\//);
    expect(lines(world.plan(), user)).toEqual([]);
  });
});

describe('the rebuild', () => {
  it.each<[string, Record<string, string>, Record<string, unknown>, string]>([
    ['the first that is ready', {}, {}, 'dc1'],
    ['the one that is named', {}, { sourceDc: 'dc1' }, 'dc1'],
    [
      'the one that the older annotation names',
      { [annotations.rebuildSourceDc]: 'dc1' },
      {},
      'dc1',
    ],
  ])('streams from %s', (_, notes, rebuild, expected) => {
    const world = joining(/^rebuild\//, notes, rebuild);
    const [step] = world
      .plan()
      .steps.filter(each => each.id.startsWith('rebuild/'));
    expect(step.action).toMatchObject({
      object: {
        spec: { jobs: [{ args: { source_datacenter: expected } }] },
      },
    });
  });

  it.each<[unknown, unknown]>([
    [undefined, undefined],
    [2, 2],
    [0, 2 ** 31 - 1],
  ])('of %s at once', (limit, expected) => {
    const world = joining(/^rebuild\//, {}, { maxConcurrentRebuilds: limit });
    const [step] = world
      .plan()
      .steps.filter(each => each.id.startsWith('rebuild/'));
    expect(step.action).toHaveProperty('object.spec');
    expect(step.action).toMatchObject({
      object: {
        spec: expected === undefined ? {} : { maxConcurrentPods: expected },
      },
    });
  });

  it('tells of nodes that failed, and goes on', () => {
    const world = joining(/^rebuild\//);
    world.act();
    const [task] = world.get('west').tasks;
    expect(task.metadata.labels?.[labels.rebuildNodes]).toBe('3');
    world.change('west', {
      tasks: [
        { ...task, status: { succeeded: 2, failed: 1, completionTime: 'now' } },
      ],
    });
    world.run();
    expect(attention(world)).toEqual([
      'west (dc2): the rebuild failed on 1 node.',
    ]);
    expect(world.plan().settled).toBe(true);
  });
});
