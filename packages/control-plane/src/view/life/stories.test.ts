import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { changeLive, edit, running } from '../../plan/__testUtils__/running';
import type { World } from '../../plan/__testUtils__/world';
import {
  addsAndRemoves,
  fail,
  ofTheOperator,
  operatorUpgraded,
  rebuildRuns,
  removalBlocked,
  removalRuns,
  removalUnseen,
  smallerDisks,
  stopped,
  unattended,
  viewOf,
} from '../__testUtils__/stories';

/** The real plan of a world in memory, told by its page: state, sentences, and that of one panel. */
describe('the page tells', () => {
  it.each<[string, () => World, string, string[], Record<string, string>]>([
    [
      'which keyspace keeps a datacenter from going',
      removalBlocked,
      'attention',
      [
        'west (dc2) cannot be removed: keyspace orders still has 3 copies there.',
        'No effect.',
        'Change orders to 0 copies in west; then removal goes on.',
      ],
      {
        dc1: 'healthy 3 of 3 nodes up.',
        dc2: 'attention west (dc2) cannot be removed: keyspace orders still has 3 copies there.',
      },
    ],
    [
      'which node of a datacenter that goes hands over its data',
      removalRuns,
      'progressing',
      [
        'Removing west (dc2): node 2 of 3 hands over its data.',
        'Clients must not use west any more.',
        'Its nodes leave one at a time. Nothing is needed from you.',
      ],
      {
        dc2: 'deleting leaving Removing west (dc2): node 2 of 3 hands over its data.',
      },
    ],
    [
      'that a datacenter that goes cannot be seen',
      removalUnseen,
      'unreachable',
      [
        'Removing west (dc2) waits: it has been unreachable for 3 h.',
        'Unknown for west.',
        'When it answers, removal goes on by itself. Or give up west: its nodes stay behind there.',
      ],
      { dc2: 'unreachable Last seen 3 h ago with 3 of 3 nodes up.' },
    ],
    [
      'how far data has streamed into one that joined',
      rebuildRuns,
      'progressing',
      [
        'Adding eu (dc3): rebuild from east, 1 of 3 nodes done.',
        'Do not use eu yet: it has part of the data.',
        'Near 20 min; then eu is complete.',
      ],
      {
        dc3: 'progressing rebuilding Adding eu (dc3): rebuild from east, 1 of 3 nodes done.',
      },
    ],
    [
      'for how long a datacenter has been stopped',
      stopped,
      'healthy',
      [
        'west (dc2) has been stopped for 30 min; disks are kept.',
        'west serves nothing, as wanted.',
        'Start it when it is to serve again.',
      ],
      {
        dc2: 'stopped west (dc2) has been stopped for 30 min; disks are kept.',
      },
    ],
    [
      'that a cluster of the operator may be adopted',
      ofTheOperator,
      'healthy',
      [
        'demo is run by another control plane; we only look.',
        'LOCAL_QUORUM works in each region for keyspaces with 3 copies.',
        'Adopt it, if that control plane is gone.',
      ],
      { dc1: 'healthy 3 of 3 nodes up.' },
    ],
    [
      'what waits for an operator, and that all the rest runs',
      unattended,
      'attention',
      [
        'Stargate and Reaper wait for an operator in east and west: nobody acts on them there yet.',
        'LOCAL_QUORUM works in each region for keyspaces with 3 copies.',
        'Run the K8ssandra operator in data-plane mode there. Nothing else waits for it.',
      ],
      { dc1: 'healthy 3 of 3 nodes up.', dc2: 'healthy 3 of 3 nodes up.' },
    ],
    [
      'that disks cannot shrink',
      smallerDisks,
      'attention',
      [
        'east refuses the change: disks cannot shrink (2 TiB → 1 TiB); west refuses the change.',
        'No effect.',
        'Set the disk back to 2 TiB, or withdraw the change.',
      ],
      {
        dc1: 'attention east refuses the change: disks cannot shrink (2 TiB → 1 TiB).',
      },
    ],
    [
      'that one change adds and removes',
      addsAndRemoves,
      'attention',
      [
        'Datacenters cannot be added and removed in one change.',
        'No effect.',
        'Remove west first; add eu after.',
      ],
      {
        dc2: 'attention Datacenters cannot be added and removed in one change.',
        dc3: 'attention Not created yet.',
      },
    ],
    [
      'that an operator upgrade waits to be allowed',
      operatorUpgraded,
      'attention',
      [
        'An operator upgrade wants to restart 3 nodes in west (dc2).',
        'No effect until allowed.',
        `Annotate the cluster with ${annotations.autoupdateSpec}=once to allow it: regions then follow one after the other. Nothing happens before.`,
      ],
      { dc1: 'healthy 3 of 3 nodes up.' },
    ],
  ])('%s', (_, story, state, sentences, panels) => {
    const built = viewOf(story());
    const { verdict } = built;
    expect({
      state: built.state,
      sentences: [verdict.state, verdict.clients, verdict.next].map(
        each => each?.text,
      ),
      panels: Object.fromEntries(
        built.datacenters
          .filter(({ name }) => name in panels)
          .map(each => [
            each.name,
            [each.state, each.activity, each.sentence.text]
              .filter(Boolean)
              .join(' '),
          ]),
      ),
    }).toEqual({ state, sentences, panels });
  });
});

describe('what is told once is not told again', () => {
  it.each<[string, () => World, string[]]>([
    ['keyspaces in the way', removalBlocked, ['removal-waits']],
    ['a removal out of sight', removalUnseen, ['removal-waits']],
    ['too much at once', addsAndRemoves, ['change-combination-refused']],
    ['smaller disks', smallerDisks, ['change-refused', 'change-refused']],
    ['what an operator has yet to run', unattended, ['attention.unattended']],
  ])('%s', (_, story, rules) => {
    expect(viewOf(story()).problems.map(each => each.rule)).toEqual(rules);
  });
});

it('offers the statements that free a datacenter', () => {
  const [problem] = viewOf(removalBlocked()).problems;
  expect(problem.statements).toEqual([
    `ALTER KEYSPACE "orders" WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3, 'dc3': 3};`,
  ]);
});

it('names each object that waits for an operator', () => {
  const [problem] = viewOf(unattended()).problems;
  expect(
    problem.evidence.map(({ context, kind }) => `${kind} in ${context}`).sort(),
  ).toEqual([
    'Reaper in east',
    'Reaper in west',
    'Stargate in east',
    'Stargate in west',
  ]);
});

describe('others', () => {
  it('who changed a datacenter by hand are told as such', () => {
    const world = running();
    changeLive(world, 'west', live => {
      live.spec.serverVersion = '4.1.0';
    });
    const { verdict, problems } = viewOf(world);
    expect(verdict.state.text).toMatch(
      /^Somebody changed .*serverVersion.* of west \(dc2\) by hand\.$/,
    );
    expect(problems[0].rule).toBe('edited-by-hand');
  });

  it('who fight us are told with what they write, and who they are', () => {
    const world = running();
    edit(world, ({ spec }) => {
      spec.cassandra!.serverVersion = '4.1.9';
    });
    fail(world, 'east', 'run/east/CassandraDatacenter/db/dc1', {
      code: 'FieldFight',
      message:
        'Somebody else (argocd) keeps setting it back. It is written again in 1 min',
    });
    expect(viewOf(world).verdict.state.text).toBe(
      'argocd keeps undoing what we write to dc1.',
    );
  });
});

describe('nodes that do not agree on the schema', () => {
  const disagreeing = (sinceSeconds: number) => {
    const world = running();
    world.schema = {};
    const step = viewOf(world).plan.steps.find(
      each => each.title.key === 'plan.replication',
    )!;
    fail(world, step.context, step.id, {
      code: 'SchemaDisagreement',
      message: 'Schema versions do not agree: 2 versions now',
      sinceSeconds,
    });
    return viewOf(world);
  };

  it('are told when they take long', () => {
    expect(disagreeing(300).verdict.state.text).toBe(
      'The copies of the system keyspaces wait: the nodes have 2 versions of the schema.',
    );
  });

  it('are nothing to speak of for a moment', () => {
    expect(disagreeing(3).state).toBe('progressing');
  });
});

describe('a datacenter that is started again', () => {
  it('is never called down on its way back', () => {
    const world = stopped();
    const [live] = world.get('west').datacenters;
    const nodeStatuses = Object.fromEntries(
      [0, 1, 2].map(each => [
        `demo-dc2-default-sts-${each}`,
        { hostID: `${each}` },
      ]),
    );
    world.change('west', {
      datacenters: [{ ...live, status: { ...live.status, nodeStatuses } }],
    });
    edit(world, ({ spec }) => {
      delete spec.cassandra!.datacenters![1].stopped;
    });
    const seen = [];
    for (let turn = 0; turn < 4; turn++) {
      world.act();
      const { state, activity } = viewOf(world).datacenters[1];
      seen.push([state, activity].join(' ').trim());
    }
    expect(seen[seen.length - 1]).toBe('progressing resuming');
    expect(seen.filter(each => /down|degraded/.test(each))).toEqual([]);
  });
});

it('what is left to others is no step of a change', () => {
  const world = unattended();
  edit(world, ({ spec }) => {
    spec.cassandra!.datacenters![1].size = 4;
  });
  world.act();
  const { change, plan, verdict } = viewOf(world);
  const left = plan.steps.filter(each => each.optional);
  expect(left).toHaveLength(4);
  expect(change?.of).toBe(plan.steps.length - left.length);
  expect(verdict.state.text).not.toContain(`of ${plan.steps.length}`);
});
