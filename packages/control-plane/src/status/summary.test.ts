import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { plan, toPublicPlan } from '../plan';
import { changeLive, edit, lose, running } from '../plan/__testUtils__/running';
import { dc, newCluster, podsOf } from '../plan/__testUtils__/snapshots';
import { World } from '../plan/__testUtils__/world';
import { buildClusterView } from '../view';
import { problemsOf } from './problems';
import { summaryOf } from './summary';

const of = (world: World) => {
  const taken = world.snapshot();
  const made = plan(taken);
  return summaryOf(taken, made, problemsOf(taken, made)) as {
    state: string;
    verdict: string;
    datacentersReady: string;
  };
};
const page = (world: World, now: string) => {
  const taken = world.snapshot();
  return buildClusterView({
    snapshot: taken,
    plan: toPublicPlan(plan(taken)),
    now: Date.parse(now),
    signalSalt: 'salt',
  });
};

describe('the summary of a cluster at rest', () => {
  it.each<[string, (world: World) => void]>([
    ['healthy', () => {}],
    [
      'with a feature that is not there yet',
      world => {
        edit(world, cluster => {
          cluster.spec.reaper = {};
        });
        world.run();
      },
    ],
    [
      'edited by somebody else',
      world =>
        changeLive(world, 'west', live => {
          live.spec.serverVersion = '4.1.0';
        }),
    ],
    [
      'stopped in one region',
      world => {
        edit(world, cluster => {
          cluster.spec.cassandra!.datacenters![1].stopped = true;
        });
        world.run();
      },
    ],
  ])('%s, says what its page says', (_, change) => {
    const world = running();
    change(world);
    const { state, verdict } = page(world, '2026-02-01T00:00:00Z');
    expect(of(world)).toEqual({
      state,
      // a status says nothing that changes with the clock
      verdict: verdict.state.text.replace(
        /has been (\w+) for \d+ \w+/,
        'is $1',
      ),
      datacentersReady: '2/2',
    });
  });

  it('tells of a node that is down, without how long', () => {
    const world = running();
    world.change('west', { pods: podsOf('dc2', 3, { ready: 2, subnet: 2 }) });
    const told = of(world);
    expect(told.state).toBe(page(world, '2026-02-01T00:00:00Z').state);
    expect(told.verdict).toContain('west');
    expect(told.verdict).not.toMatch(/second|minute|hour|day/);
  });
});

describe('the summary of a cluster on its way', () => {
  const two = () =>
    new World(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]), [
      'east',
      'west',
    ]);

  it('counts datacenters and not nodes', () => {
    const world = two();
    for (let turn = 0; turn < 4; turn++) world.act();
    const before = of(world);
    world.change('east', { pods: podsOf('dc1', 3, { ready: 2 }) });
    expect(of(world)).toEqual(before);
    expect(before).toEqual({
      state: 'progressing',
      verdict: 'Ready in 0 of 2 regions.',
      datacentersReady: '0/2',
    });
  });

  it.each<[string, (world: World) => void, object]>([
    [
      'a region out of sight',
      world => lose(world, 'west'),
      {
        state: 'unreachable',
        verdict: 'Reach west: it cannot be seen: connection refused',
        datacentersReady: '1/2',
      },
    ],
    [
      'a missing namespace',
      world => {
        world.change('west', { namespaces: [], configMaps: [] });
      },
      {
        state: 'attention',
        verdict:
          'Find namespace db in west: namespace db does not exist in west. Create it there',
        datacentersReady: '2/2',
      },
    ],
    [
      'a refused edit',
      world =>
        edit(world, cluster => {
          cluster.spec.cassandra!.datacenters![0].size = 0;
        }),
      { state: 'attention', datacentersReady: '2/2' },
    ],
    [
      'an update',
      world =>
        edit(world, cluster => {
          cluster.spec.cassandra!.serverVersion = '4.1.9';
        }),
      {
        state: 'progressing',
        verdict: 'Ready in 2 of 2 regions.',
        datacentersReady: '2/2',
      },
    ],
    [
      'a deletion',
      world =>
        edit(world, cluster => {
          cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
        }),
      { state: 'deleting', datacentersReady: '2/2' },
    ],
    [
      'a deletion that waits for a region',
      world => {
        lose(world, 'west');
        edit(world, cluster => {
          cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
        });
      },
      {
        state: 'deleting',
        verdict: expect.stringContaining(
          `deletion waits for west: it cannot be seen: connection refused. When it answers, deletion ends by itself; the annotation ${annotations.abandon} = west`,
        ),
      },
    ],
  ])('%s', (_, change, expected) => {
    const world = running();
    change(world);
    expect(of(world)).toMatchObject(expected);
  });
});
