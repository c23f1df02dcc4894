import {
  annotations,
  finalizers,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from './__testUtils__/lines';
import { REGIONS, drop, entries, id, three } from './__testUtils__/removal';
import { running } from './__testUtils__/running';
import { dc, newCluster, stepOf } from './__testUtils__/snapshots';

const remove = /^remove\//;

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

  it('takes Stargate, Reaper and purges with it, whatever they are called, and leaves those of others', () => {
    const world = three();
    const ours = {
      namespace: 'db',
      uid: 'u',
      labels: world.get('west').configMaps[0].metadata.labels,
    };
    const worksFor = (kind: string, name: string) => ({
      apiVersion: 'x/v1',
      kind,
      metadata: { ...ours, name: `any-${kind}-${name}`.toLowerCase() },
      spec: { datacenterRef: { name } },
    });
    world.change('west', {
      stargates: [worksFor('Stargate', 'dc2'), worksFor('Stargate', 'dc9')],
      reapers: [worksFor('Reaper', 'dc2')],
      backupSchedules: [
        {
          ...worksFor('MedusaBackupSchedule', 'dc2'),
          spec: {
            backupSpec: { cassandraDatacenter: 'dc2' },
            cronSchedule: '@daily',
          },
        },
      ],
    });
    drop(world, 'dc2');
    const waits = 'blocked: waits for the keyspaces of west (dc2)';
    expect(lines(world.plan(), /^delete\/west\/(Star|Reap|Med)/)).toEqual([
      `delete/west/Stargate/db/any-stargate-dc2 ${waits}`,
      `delete/west/Reaper/db/any-reaper-dc2 ${waits}`,
      `delete/west/MedusaBackupSchedule/db/any-medusabackupschedule-dc2 ${waits}`,
    ]);
  });

  it('keeps a target that a user added', () => {
    const world = three();
    const [own] = world.get('').replicatedSecrets;
    const extra = { k8sContextName: 'west', namespace: 'apps' };
    own.spec.replicationTargets!.push(extra);
    drop(world, 'dc2');
    world.run();
    expect(world.get('').replicatedSecrets[0].spec.replicationTargets).toEqual([
      { k8sContextName: 'east' },
      { k8sContextName: 'eu' },
      extra,
    ]);
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
    const [source] = structuredClone(world.get('').secrets);
    source.metadata.annotations![annotations.orphan] = 'true';
    world.change('', { secrets: [source] });
    world.run();
    drop(world, 'dc2');
    world.run();
    expect(world.get('west').secrets).toHaveLength(1);
    expect(entries(world)).toEqual(['dc1', 'dc3']);
  });

  it('is open to the first one, too: the next makes the users from then on', () => {
    const world = three();
    drop(world, 'dc1');
    world.run();
    expect(entries(world)).toEqual(['dc2', 'dc3']);
    expect(world.plan().settled).toBe(true);
    expect(world.get('east').datacenters).toEqual([]);
    expect(
      world.get('west').datacenters[0].metadata.annotations,
    ).not.toHaveProperty([annotations.skipUserCreation]);
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
