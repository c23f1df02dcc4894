import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from './__testUtils__/lines';
import { drop, entries, id, three } from './__testUtils__/removal';
import { changeLive, edit, lose } from './__testUtils__/running';
import { dc, stepOf } from './__testUtils__/snapshots';
import type { World } from './__testUtils__/world';

/** Names of what stands beside the cluster for dc2. */
const contactPoints = (world: World) =>
  [...world.get('').services, ...world.get('').endpointSlices]
    .map(each => each.metadata.name)
    .filter(each => each.includes('dc2'));

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

  it('does not leave while another is no longer at rest, although the keyspaces were asked before', () => {
    const world = three();
    drop(world, 'dc2');
    world.act();
    world.act();
    world.act();
    const leave = () => lines(world.plan(), /^remove/)[0];
    expect(leave()).toMatch(/ ready > delete/);
    expect(stepOf(world.plan(), 'remove/west').action).toMatchObject({
      unless: { context: 'east', call: { leaving: { name: 'dc2' } } },
    });
    changeLive(world, 'eu', live => {
      live.status!.cassandraOperatorProgress = 'Updating';
    });
    expect(leave()).toMatch(/ blocked: waits for eu \(dc3\)/);
    lose(world, 'eu');
    expect(leave()).toMatch(/ blocked: waits for eu/);
  });

  it('does not leave while nobody can be asked any more', () => {
    const world = three();
    drop(world, 'dc2');
    world.act();
    world.act();
    world.act();
    for (const name of ['east', 'eu']) world.change(name, { pods: [] });
    expect(lines(world.plan(), /^remove/)[0]).toMatch(/ blocked!?: /);
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
    expect(contactPoints(world)).toEqual([]);
    expect(world.plan().settled).toBe(true);
  });

  it.each([
    ['of this cluster go', 'db/demo', 0],
    ['of another stay', 'db/other', 1],
  ])(
    'given up and back when the cluster is deleted, seeds noted as those %s',
    (_, owner, left) => {
      const world = three();
      const note = `${
        world.cluster!.metadata.annotations![annotations.claim]
      }/${owner}`;
      const [slice] = world
        .get('west')
        .endpointSlices.filter(each => each.metadata.name.includes('seed'));
      edit(world, ({ metadata, spec, status }) => {
        metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
        spec.cassandra!.datacenters!.splice(1, 1);
        delete status!.datacenters!.dc2;
      });
      world.change('west', {
        datacenters: [],
        pods: [],
        endpointSlices: [
          {
            ...slice,
            metadata: {
              ...slice.metadata,
              annotations: { [annotations.cluster]: note },
            },
          },
        ],
      });
      world.run();
      expect(world.cluster).toBeUndefined();
      expect(world.get('west').endpointSlices).toHaveLength(left);
    },
  );

  it('deleted by somebody else, nothing of it is left either', () => {
    const world = three();
    drop(world, 'dc2');
    world.change('west', { datacenters: [], pods: [] });
    world.run();
    const { tasks, endpointSlices, secrets, configMaps } = world.get('west');
    expect(contactPoints(world)).toEqual([]);
    expect([
      ...tasks,
      ...secrets,
      ...configMaps,
      ...endpointSlices.filter(each => each.metadata.name.includes('seed')),
    ]).toEqual([]);
    expect(entries(world)).toEqual(['dc1', 'dc3']);
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
