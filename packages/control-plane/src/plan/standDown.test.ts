import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster, stepOf } from './__testUtils__/snapshots';
import { World } from './__testUtils__/world';
import { plan } from './plan';

/** A cluster of one datacenter that has come to rest. */
function settledWorld(): World {
  const world = new World(newCluster([dc('dc1', 'east')]), ['east']);
  world.run();
  return world;
}

const noted = (object: KubernetesObject, notes: Record<string, string>) => ({
  ...object,
  metadata: {
    ...object.metadata,
    annotations: { ...object.metadata.annotations, ...notes },
  },
});

/** A settled cluster whose config map in the region was changed by hand, and carries these notes. */
function edited(notes: Record<string, string>) {
  const world = settledWorld();
  const [map] = world.get('east').configMaps;
  world.change('east', {
    configMaps: [
      noted({ ...map, data: { edited: 'by hand' } } as never, notes),
    ],
  } as never);
  return world;
}

describe('a write to an object', () => {
  const uid = newCluster([]).metadata.uid;
  it.each<[string, Record<string, string>, RegExp | undefined]>([
    ['that nobody marked', {}, undefined],
    ['of ours', { [annotations.cluster]: 'cp/db/demo' }, undefined],
    [
      'of another control plane',
      { [annotations.cluster]: 'other/db/demo' },
      /ConfigMap .* in east was written by other\/db\/demo/,
    ],
    ['of this release', { [annotations.stamp]: `1/${uid}/1` }, undefined],
    ['of an older release', { [annotations.stamp]: `0/${uid}/1` }, undefined],
    [
      'of a newer release',
      { [annotations.stamp]: `2/${uid}/1` },
      /written by a newer release/,
    ],
    [
      'for a later generation',
      { [annotations.stamp]: `1/${uid}/7` },
      /written for generation 7 of the cluster, and only generation 1/,
    ],
    [
      'for an object of the same name before',
      { [annotations.stamp]: '1/uid-before/7' },
      undefined,
    ],
    [
      'with a stamp that nobody can read',
      { [annotations.stamp]: 'x' },
      undefined,
    ],
  ])('%s', (_, notes, reason) => {
    const world = edited(notes);
    const found = plan(world.snapshot()).steps.filter(
      each => each.target?.kind === 'ConfigMap' && each.state !== 'done',
    );
    const [step] = found;
    expect(step.state).toBe(reason ? 'blocked' : 'ready');
    expect(step.needsPerson === true).toBe(reason !== undefined);
    expect(step.reason?.text ?? '').toMatch(reason ?? /^$/);
    expect(step.action === undefined).toBe(reason !== undefined);
  });
});

describe('the deletion of a cluster', () => {
  it('leaves what another control plane wrote, and is not held back by it', () => {
    const world = edited({ [annotations.cluster]: 'other/db/demo' });
    const [live] = world.get('east').datacenters;
    world.change('east', {
      datacenters: [
        noted(live, { [annotations.cluster]: 'other/db/demo' }) as never,
      ],
    });
    world.cluster = {
      ...world.cluster!,
      metadata: { ...world.cluster!.metadata, deletionTimestamp: 'now' },
    };
    world.run();
    expect(world.cluster).toBeUndefined();
    expect(world.get('east').datacenters).toHaveLength(1);
    expect(world.get('east').configMaps).toHaveLength(1);
  });

  it('waits for the newer release that wrote a datacenter', () => {
    const world = settledWorld();
    const [live] = world.get('east').datacenters;
    world.change('east', {
      datacenters: [
        noted(live, {
          [annotations.stamp]: `2/${world.cluster!.metadata.uid}/1`,
        }) as never,
      ],
    });
    world.cluster = {
      ...world.cluster!,
      metadata: { ...world.cluster!.metadata, deletionTimestamp: 'now' },
    };
    const step = stepOf(
      plan(world.snapshot()),
      'delete',
      'CassandraDatacenter',
    );
    expect(step.state).toBe('blocked');
    expect(step.reason?.text).toContain('a newer release');
  });
});

describe('a datacenter of another control plane', () => {
  it('is in the way of ours, even where both ask for the same', () => {
    const world = settledWorld();
    const [live] = world.get('east').datacenters;
    world.change('east', {
      datacenters: [
        noted(live, { [annotations.cluster]: 'other/db/demo' }) as never,
      ],
    });
    const step = stepOf(plan(world.snapshot()), 'run/east');
    expect(step.state).toBe('blocked');
    expect(step.reason?.text).toContain('belongs to other/db/demo');
  });
});

describe('a datacenter that is given up, in a context that leads elsewhere by now', () => {
  const given = (formerUid?: string) => {
    const world = new World(
      newCluster([dc('dc1', 'east'), dc('dc2', 'west')]),
      ['east', 'west'],
    );
    world.run();
    const { status, metadata } = world.cluster!;
    world.cluster = {
      ...newCluster([dc('dc1', 'east')], { ...metadata, generation: 2 }),
      status,
    };
    world.change('west', { ...(formerUid && { formerUid }) });
    const steps = () =>
      plan(world.snapshot()).steps.filter(
        each => each.kind === 'delete' && each.target?.name === 'dc2',
      );
    return { world, steps };
  };

  it('is not deleted, and it is said what a person can do', () => {
    const { world, steps } = given('uid-before');
    world.run();
    expect(world.get('west').datacenters).toHaveLength(1);
    expect(steps()).toEqual([
      expect.objectContaining({ state: 'blocked', needsPerson: true }),
    ]);
    expect(steps()[0].reason?.text).toMatch(
      /west leads to another Kubernetes cluster than before, so dc2 .* not deleted/,
    );
  });

  it('is deleted where the context leads where it did', () => {
    const { world } = given();
    world.run();
    expect(world.get('west').datacenters).toEqual([]);
  });
});

describe('a write of a leader', () => {
  it.each<[string, number | undefined, string | undefined, boolean]>([
    ['to what nobody stamped', 5, undefined, false],
    ['to what its own term wrote', 5, 'cp/5', false],
    ['to what a term before wrote', 5, 'cp/4', false],
    ['to what a later term wrote', 5, 'cp/6', true],
    [
      'to what another control plane wrote in its own terms',
      5,
      'other/6',
      false,
    ],
    ['to what nobody can read', 5, 'cp/x', false],
    ['where nobody is elected', undefined, 'cp/6', false],
  ])('%s', (_, term, noted_, isHeld) => {
    const world = edited(noted_ ? { [annotations.term]: noted_ } : {});
    const found = plan({ ...world.snapshot(), term }).steps.find(
      each => each.target?.kind === 'ConfigMap' && each.state !== 'done',
    );
    expect([found?.state, found?.action === undefined]).toEqual(
      isHeld ? ['blocked', true] : ['ready', false],
    );
    expect(found?.reason?.text ?? '').toMatch(
      isHeld ? /was written in term 6, and this replica leads in term 5/ : /^$/,
    );
  });
});
