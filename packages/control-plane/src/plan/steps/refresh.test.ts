import {
  annotations,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import { changeLive, edit, running } from '../__testUtils__/running';
import type { World } from '../__testUtils__/world';

/** cass-operator wants to change the nodes of a region. */
const asks = (world: World, where: string) =>
  changeLive(world, where, ({ status }) => {
    status!.conditions!.push({
      type: 'RequiresUpdate',
      status: 'True',
      lastTransitionTime: '2026-01-02T00:00:00Z',
    });
  });
const allow = (world: World, value: string) =>
  edit(
    world,
    ({ metadata }) => {
      metadata.annotations![annotations.autoupdateSpec] = value;
    },
    { bump: false },
  );
const task = (world: World, status?: K8ssandraTask['status']) => {
  const [step] = world
    .plan()
    .steps.filter(each => each.id.startsWith('refresh/'));
  const { object } = step.action as unknown as { object: K8ssandraTask };
  world.change('', { clusterTasks: [{ ...object, status }] });
  return object;
};
const id = 'refresh//K8ssandraTask/db/refresh-1-1';

describe('what cass-operator wants to change after its own upgrade', () => {
  it('waits until updates are allowed', () => {
    const world = running();
    asks(world, 'west');
    expect(lines(world.plan(), /^refresh/)).toEqual([]);
    expect(world.plan().settled).toBe(true);
  });

  it.each(['once', 'always'])('is allowed by a task with %s', value => {
    const world = running();
    asks(world, 'west');
    allow(world, value);
    expect(lines(world.plan(), /^refresh/)).toEqual([
      `${id} ready > create in home`,
    ]);
    expect(task(world)).toMatchObject({
      metadata: {
        name: 'refresh-1-1',
        namespace: 'db',
        labels: {
          'k8ssandra.io/cluster-name': 'demo',
          'k8ssandra.io/cluster-namespace': 'db',
        },
      },
      spec: {
        cluster: { name: 'demo' },
        datacenters: ['dc2'],
        dcConcurrencyPolicy: 'Forbid',
        template: { jobs: [{ name: 'refresh-demo', command: 'refresh' }] },
      },
    });
  });

  it('holds back the end of the pass until the task is complete', () => {
    const world = running();
    asks(world, 'west');
    allow(world, 'once');
    task(world);
    expect(lines(world.plan(), /^(refresh|end-autoupdate)/)).toEqual([
      `${id} running: task refresh-1-1 runs`,
      'end-autoupdate//K8ssandraCluster/db/demo blocked: waits for the refresh of dc2: task refresh-1-1 runs',
    ]);
  });

  it('is over when the task is, and is not asked for twice in one pass', () => {
    const world = running();
    asks(world, 'west');
    allow(world, 'once');
    task(world, { completionTime: '2026-01-02T00:00:00Z' });
    expect(lines(world.plan(), /^refresh/)).toEqual([`${id} done`]);
    const { generation } = world.cluster!.metadata;
    world.run();
    expect(world.plan().settled).toBe(true);
    expect(world.cluster?.metadata.generation).toBe(generation);
    expect(
      world.cluster?.metadata.annotations?.[annotations.autoupdateSpec],
    ).toBeUndefined();
  });

  it('waits for datacenters that are not ready', () => {
    const world = running();
    asks(world, 'west');
    edit(world, ({ spec }) => {
      spec.cassandra!.datacenters![0].size = 6;
    });
    expect(lines(world.plan(), /^refresh/)).toEqual([
      'refresh//K8ssandraTask/db/refresh-2-1 blocked: waits for east (dc1)',
    ]);
  });
});
