import {
  annotations,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { plan } from '../plan';
import { changeLive, edit, lose, running } from '../plan/__testUtils__/running';
import {
  claimed,
  context,
  dc,
  newCluster,
  snapshot,
} from '../plan/__testUtils__/snapshots';
import { World } from '../plan/__testUtils__/world';
import type { Snapshot } from '../snapshot';
import { rollUp } from './rollUp';

const NOW = '2026-02-01T00:00:00Z';
const of = (taken: Snapshot, ownFields = true, now = NOW) =>
  rollUp(taken, plan(taken), { now, ownFields, regionFields: ownFields });
const conditionOf = (taken: Snapshot, type: string) =>
  of(taken)?.conditions?.find(each => each.type === type);

describe('the roll-up of a running cluster', () => {
  it('copies what each region says, by object name', () => {
    const world = running();
    const status = of(world.snapshot());
    expect(status?.datacenters?.dc2).toEqual({
      contextName: 'west',
      cassandra: world.get('west').datacenters[0].status,
    });
    expect(status).toMatchObject({ observedGeneration: 1, error: 'None' });
  });

  it('names no context for a datacenter beside the cluster', () => {
    const world = running(newCluster([dc('dc1', '')]), []);
    expect(of(world.snapshot())?.datacenters?.dc1).not.toHaveProperty(
      'contextName',
    );
  });

  it('is the same when nothing changed, whatever the time', () => {
    const world = running();
    expect(of(world.snapshot(), true, '2027-01-01T00:00:00Z')).toEqual(
      world.cluster?.status,
    );
  });

  it('keeps what others wrote', () => {
    const world = running();
    world.cluster!.status!.conditions!.push({
      type: 'Theirs',
      status: 'True',
      lastTransitionTime: NOW,
    });
    const status = of(world.snapshot());
    expect(status?.conditions).toContainEqual(
      expect.objectContaining({ type: 'Theirs' }),
    );
  });

  it('leaves our own fields out where the schema does not have them', () => {
    const world = running();
    const status = of(world.snapshot(), false);
    expect(status).not.toHaveProperty('summary');
    for (const each of status?.conditions ?? []) {
      expect(Object.keys(each).sort()).toEqual([
        'lastTransitionTime',
        'status',
        'type',
      ]);
    }
  });
});

describe('conditions', () => {
  it('CassandraInitialized comes once and stays', () => {
    const world = running();
    lose(world, 'west');
    expect(conditionOf(world.snapshot(), 'CassandraInitialized')).toMatchObject(
      {
        status: 'True',
      },
    );
    const fresh = new World(newCluster([dc('dc1', 'east')]), ['east']);
    fresh.act();
    fresh.act();
    fresh.act();
    expect(
      conditionOf(fresh.snapshot(), 'CassandraInitialized'),
    ).toBeUndefined();
  });

  it('Reachable says which region is out of sight, and comes back', () => {
    const world = running();
    expect(conditionOf(world.snapshot(), 'Reachable')).toBeUndefined();
    lose(world, 'west');
    world.act();
    expect(conditionOf(world.snapshot(), 'Reachable')).toMatchObject({
      status: 'False',
      message: 'Reach west: it cannot be seen: connection refused',
    });
    expect(world.cluster?.status?.error).toContain('cannot be seen');
    expect(world.cluster?.status?.observedGeneration).toBe(1);
    expect(world.cluster?.status?.datacenters?.dc2.cassandra).toBeDefined();
    world.change('west', { visible: true, connection: 'ready' });
    expect(conditionOf(world.snapshot(), 'Reachable')).toMatchObject({
      status: 'True',
      lastTransitionTime: NOW,
    });
  });

  it('Valid appears when an object is refused, and is mended', () => {
    const world = running();
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![0].size = 0;
    });
    world.act();
    expect(conditionOf(world.snapshot(), 'Valid')).toMatchObject({
      status: 'False',
      reason: 'Refused',
    });
    expect(world.cluster?.status?.observedGeneration).toBe(1);
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![0].size = 3;
    });
    expect(conditionOf(world.snapshot(), 'Valid')).toMatchObject({
      status: 'True',
    });
  });
});

describe('Valid is False for what would lose data, and what runs stays', () => {
  it.each<[string, (cluster: K8ssandraCluster) => void, RegExp]>([
    [
      'less storage',
      ({ spec }) => {
        const claim = spec.cassandra!.storageConfig!
          .cassandraDataVolumeClaimSpec as any;
        claim.resources.requests.storage = '1Gi';
      },
      /storage .*shrink/,
    ],
    [
      'other tokens',
      ({ spec }) => {
        spec.cassandra!.config = { cassandraYaml: { num_tokens: 99 } };
      },
      /num_tokens .* cannot change/,
    ],
    [
      'another namespace',
      ({ spec }) => {
        spec.cassandra!.datacenters![0].metadata.namespace = 'other';
      },
      /runs in namespace db, and a datacenter cannot move/,
    ],
    [
      'a renaming',
      ({ spec }) => {
        spec.cassandra!.datacenters![1].metadata.name = 'dc9';
      },
      /cannot be added and removed in one change/,
    ],
  ])('%s', (_, change, message) => {
    const world = running();
    const datacenters = () =>
      [...world.contexts.values()].flatMap(each =>
        each.datacenters.map(({ metadata, spec }) => [metadata.name, spec]),
      );
    const before = structuredClone(datacenters());
    edit(world, change);
    world.run();
    expect(conditionOf(world.snapshot(), 'Valid')).toMatchObject({
      status: 'False',
      reason: 'Refused',
      message: expect.stringMatching(message),
    });
    expect(datacenters()).toEqual(before);
  });
});

describe('no status is written', () => {
  it.each([
    [
      'before our claim',
      snapshot(newCluster([dc('dc1', 'east')]), [context('east')]),
    ],
    [
      'of a cluster that another control plane runs',
      snapshot(
        { ...newCluster([dc('dc1', 'east')]), status: { error: 'boom' } },
        [context('east')],
      ),
    ],
    [
      'in observe mode',
      snapshot(claimed(newCluster([dc('dc1', 'east')])), [context('east')], {
        mode: 'observe',
      }),
    ],
    [
      'while there is nothing to tell',
      snapshot(claimed(newCluster([dc('dc1', 'east')])), [context('east')]),
    ],
    [
      'while a region is being connected',
      snapshot(
        {
          ...claimed(newCluster([dc('dc1', 'east')])),
          status: { error: 'None' },
        },
        [context('east', { connection: 'syncing', visible: false })],
      ),
    ],
  ])('%s', (_, taken) => {
    expect(of(taken)).toBeUndefined();
  });
});

describe('error', () => {
  const failing = (attempts: number) => {
    const world = running();
    world.change('west', {
      secrets: [],
      failures: {
        'apply/west/Secret/db/demo-superuser': {
          code: 'Forbidden',
          message: 'secrets is forbidden',
          attempts,
          sinceSeconds: 1,
        },
      },
    });
    return of(world.snapshot())?.error;
  };

  it.each([
    [1, 'None'],
    [2, 'Copy secret demo-superuser to west: secrets is forbidden'],
    [9, 'Copy secret demo-superuser to west: secrets is forbidden'],
  ])('after %i failures', (attempts, error) => {
    expect(failing(attempts)).toBe(error);
  });

  it('is None while everybody only waits', () => {
    const world = running();
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.forEach(each => (each.size = 6));
    });
    world.act();
    expect(world.cluster?.status).toMatchObject({
      error: 'None',
      summary: { state: 'progressing', verdict: 'Ready in 1 of 2 regions.' },
    });
  });

  it('says what a removed datacenter waits for, and drops its entry when it is gone', () => {
    const world = running();
    changeLive(world, 'west', ({ spec, metadata, status }) => {
      spec.stopped = true;
      status!.observedGeneration = metadata.generation;
    });
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.pop();
    });
    world.run();
    expect(world.cluster?.status?.error).toContain(
      'Remove the datacenter in west (dc2): dc2 is stopped',
    );
    world.change('west', { datacenters: [] });
    world.run();
    expect(Object.keys(world.cluster?.status?.datacenters ?? {})).toEqual([
      'dc1',
    ]);
    expect(world.plan().settled).toBe(true);
  });

  it('tells of a deletion that is held open', () => {
    const world = running();
    edit(world, cluster => {
      cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
      cluster.metadata.annotations![annotations.owner] = 'team-a';
    });
    lose(world, 'west');
    world.run();
    expect(world.cluster?.status).toMatchObject({
      error: expect.stringContaining('deletion waits for west'),
      summary: { state: 'deleting' },
    });
  });
});
