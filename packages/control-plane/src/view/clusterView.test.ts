import type {
  ClusterView,
  Plan,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { buildClusterView } from './clusterView';
import { toSummary } from './summary';
import {
  ago,
  allUp,
  asked,
  complete,
  context,
  demo,
  fresh,
  NOW,
  outOfSight,
  planOf,
  pod,
  settled,
  snapshot,
  step,
} from './__testUtils__/fleet';

const view = (from: Snapshot, plan: Plan = settled): ClusterView =>
  buildClusterView({ snapshot: from, plan, now: NOW, signalSalt: 'salt' });

const east = context('east', {
  datacenters: [complete('dc1')],
  pods: allUp('dc1'),
});
const west = context('west', {
  datacenters: [complete('dc2')],
  pods: allUp('dc2'),
});
const both = demo([asked('dc1', 'east'), asked('dc2', 'west')]);

const verdict = ({ verdict: { state, clients, next } }: ClusterView) => [
  state.text,
  clients?.text ?? null,
  next?.text ?? null,
];

describe('a healthy cluster', () => {
  const built = view(snapshot(both, [east, west]));

  it('says so, with what it survives and the copies that is said for', () => {
    expect(built.state).toBe('healthy');
    expect(verdict(built)).toEqual([
      'Everything asked for is running in 2 regions.',
      'LOCAL_QUORUM works in each region for keyspaces with 3 copies; any one zone can be lost.',
      null,
    ]);
    expect(built.problems).toEqual([]);
    expect(built.change).toBeNull();
  });

  it('counts nodes and ages', () => {
    expect(built.nodes).toEqual({ up: 6, size: 6, notVisible: 0 });
    expect(built.oldestAgeSeconds).toBe(2);
    expect(built.createdAgeSeconds).toBe(3600);
  });

  it('has a cell per node with nodetool letters', () => {
    const [dc1] = built.datacenters;
    expect(dc1).toMatchObject({
      name: 'dc1',
      region: 'east',
      context: 'east',
      state: 'healthy',
      created: true,
      nodes: {
        value: { up: 3, size: 3 },
        observedAgeSeconds: 2,
        reachable: true,
      },
    });
    expect(dc1.racks.value?.[1]).toEqual({
      name: 'r2',
      zone: 'zone-r2',
      nodes: [
        {
          rack: 'r2',
          ordinal: 0,
          pod: 'demo-dc1-r2-sts-0',
          state: 'healthy',
          letters: 'UN',
          sentence: expect.objectContaining({
            text: 'east, rack r2, node 0: up.',
          }),
        },
      ],
    });
    expect(dc1.sentence.text).toBe('3 of 3 nodes up.');
    expect(
      dc1.conditions.value?.map(({ type, sinceSeconds }) => [
        type,
        sinceSeconds,
      ]),
    ).toEqual([
      ['Initialized', 600],
      ['Ready', 600],
    ]);
  });

  it('may be deleted', () => {
    expect(built.actions.delete).toEqual({ allowed: true, reason: null });
  });

  it('has a row of at most 1 kB, without panels', () => {
    const summary = toSummary(built);
    expect(summary.datacenters[0]).toEqual({
      name: 'dc1',
      region: 'east',
      context: 'east',
      state: 'healthy',
      nodes: built.datacenters[0].nodes,
    });
    expect(summary).not.toHaveProperty('plan');
    expect(JSON.stringify(summary).length).toBeLessThanOrEqual(1300);
  });

  it('has an opaque key for signals', () => {
    expect(built.signalKey).toMatch(/^[0-9a-f]{16}$/);
    expect(built.signalKey).not.toContain('demo');
  });
});

describe('a creation', () => {
  const creating = demo([
    asked('dc1', 'east'),
    asked('dc2', 'west'),
    asked('dc3', 'eu'),
  ]);
  creating.status = {};
  const starting = context('west', {
    datacenters: [fresh('dc2')],
    pods: [
      pod('dc2', 'r1'),
      pod('dc2', 'r2'),
      pod('dc2', 'r3', 0, { ready: false, startedAt: ago(240) }, 'Starting'),
    ],
  });
  const plan = planOf(
    step('a', 'done'),
    step('run/dc1', 'done', { datacenter: 'dc1' }),
    step('run/dc2', 'running', {
      datacenter: 'dc2',
      reasonText: '2 of 3 nodes ready',
    }),
    step('run/dc3', 'blocked', {
      datacenter: 'dc3',
      waitsFor: 'run/dc2',
      reasonText: 'waits for west (dc2): 2 of 3 nodes ready',
    }),
  );
  const built = view(snapshot(creating, [east, starting, context('eu')]), plan);

  it('says what waits for what, and who takes traffic', () => {
    expect(verdict(built)).toEqual([
      'eu (dc3) waits for west (dc2): 2 of 3 nodes ready, the third has been starting for 4 min.',
      'east answers at LOCAL_QUORUM; the others take no traffic yet.',
      'dc2 becomes ready; then dc3 is created. Nothing is needed from you.',
    ]);
    expect(built.state).toBe('progressing');
  });

  it('says how far it is', () => {
    expect(built.change).toEqual({ kind: 'creation', step: 3, of: 4 });
    expect(built.datacenters.map(each => each.state)).toEqual([
      'healthy',
      'progressing',
      'waiting',
    ]);
    expect(built.datacenters[2].sentence.text).toBe('Waits for west (dc2).');
    expect(built.datacenters[2].created).toBe(false);
  });

  it('shows nodes that join and nodes that do not exist yet', () => {
    const cells = built.datacenters
      .slice(1)
      .map(each =>
        each.racks.value?.flatMap(rack =>
          rack.nodes.map(({ letters, state }) => [letters, state]),
        ),
      );
    expect(cells).toEqual([
      [
        ['UN', 'healthy'],
        ['UN', 'healthy'],
        ['UJ', 'progressing'],
      ],
      [
        ['–', 'waiting'],
        ['–', 'waiting'],
        ['–', 'waiting'],
      ],
    ]);
  });

  it('is late when nothing moved for twice the usual time', () => {
    const stuck = context('west', {
      datacenters: [fresh('dc2', 1380)],
      pods: [],
    });
    const late = view(snapshot(creating, [east, stuck, context('eu')]), plan);
    expect(late.state).toBe('attention');
    expect(late.verdict.state.text).toBe(
      'west (dc2) has been starting for 23 min: longer than usual.',
    );
  });
});

describe('a region out of sight', () => {
  const lastSeen = {
    datacenters: [complete('dc2')],
    pods: [
      pod('dc2', 'r1'),
      pod('dc2', 'r2', 0, { ready: false }),
      pod('dc2', 'r3', 0, { ready: false }),
    ],
  };
  const built = view(snapshot(both, [east, outOfSight('west', lastSeen)]));
  const dc2 = built.datacenters[1];

  it('is unreachable, neither down nor healthy', () => {
    expect(built.state).toBe('unreachable');
    expect(verdict(built)).toEqual([
      'west (dc2) has been unreachable for 6 min; the other regions are healthy.',
      'Unknown for west.',
      'The control plane keeps trying. Nothing is changed in west until it answers.',
    ]);
  });

  it('keeps its last values with their age, marked as such', () => {
    expect(dc2.nodes).toMatchObject({
      value: { up: 1, size: 3 },
      observedAgeSeconds: 372,
      reachable: false,
    });
    expect(dc2.racks).toMatchObject({
      observedAgeSeconds: 372,
      reachable: false,
    });
    expect(dc2.conditions.reachable).toBe(false);
    expect(
      dc2.racks.value?.flatMap(rack =>
        rack.nodes.map(({ letters, state }) => [letters, state]),
      ),
    ).toEqual([
      ['UN', 'unreachable'],
      ['DN', 'unreachable'],
      ['DN', 'unreachable'],
    ]);
    expect(dc2.contextView).toMatchObject({
      state: 'unreachable',
      lastContactSeconds: 372,
    });
  });

  it('is in no sum, and no text about it says "down" (ux 11.3)', () => {
    expect(built.nodes).toEqual({ up: 3, size: 3, notVisible: 3 });
    const texts: string[] = [];
    JSON.stringify([built.verdict, built.problems, dc2], (key, value) => {
      if (key === 'text' || key === 'state') {
        texts.push(String(value.text ?? value));
      }
      return value;
    });
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(text => /\bdown\b/i.test(text))).toEqual([]);
  });

  it('leaves the ages of the others fresh', () => {
    expect(built.datacenters[0].nodes).toMatchObject({
      observedAgeSeconds: 2,
      reachable: true,
    });
    expect(built.oldestAgeSeconds).toBe(372);
  });

  it('quotes the reason of the runtime', () => {
    expect(built.problems).toEqual([
      expect.objectContaining({
        rule: 'access.unreachable',
        state: 'unreachable',
        quote: 'no answer within 10 s',
        evidence: [
          {
            context: 'west',
            kind: 'CassandraDatacenter',
            namespace: 'payments',
            name: 'dc2',
          },
        ],
      }),
    ]);
  });

  it('has no values at all when it was never seen', () => {
    const never = view(
      snapshot(both, [
        east,
        outOfSight('west', {
          connection: 'connecting',
          everSeen: false,
          lastContactSeconds: null,
        }),
      ]),
    );
    const hidden = never.datacenters[1];
    expect(hidden.state).toBe('unknown');
    expect(hidden.created).toBeNull();
    expect(hidden.nodes).toMatchObject({
      value: null,
      observedAgeSeconds: null,
    });
    expect(hidden.nodes.reason?.text).toContain('connecting');
    expect(hidden.conditions.value).toBeNull();
    expect(hidden.racks.value?.[0].nodes[0]).toMatchObject({
      state: 'unknown',
      letters: '–',
    });
    expect(never.oldestAgeSeconds).toBeNull();
    expect(never.nodes).toEqual({ up: 3, size: 3, notVisible: 3 });
  });

  it('is told beside a loss elsewhere', () => {
    const hurt = context('east', {
      datacenters: [complete('dc1')],
      pods: [
        pod('dc1', 'r1'),
        pod('dc1', 'r2', 0, {
          ready: false,
          phase: 'Pending',
          reason: 'Unschedulable',
          message: '0/9 nodes are available: 9 Insufficient cpu.',
        }),
        pod('dc1', 'r3'),
      ],
    });
    const worse = view(snapshot(both, [hurt, outOfSight('west', lastSeen)]));
    expect(worse.state).toBe('degraded');
    expect(worse.verdict.state.text).toBe(
      'east (dc1) has 1 of 3 nodes down for 14 min; west (dc2) has been unreachable for 6 min.',
    );
    expect(worse.verdict.clients?.text).toBe(
      'LOCAL_QUORUM works for keyspaces with 3 copies. A second loss in r1 or r3 would stop it for part of the data. Unknown for west.',
    );
  });
});

describe('a deletion', () => {
  const going = demo([asked('dc1', 'east'), asked('dc2', 'west')], {
    deletionTimestamp: ago(60),
  });

  it('counts what is left and cannot be asked for twice', () => {
    const built = view(
      snapshot(going, [
        context('east'),
        context('west', {
          datacenters: [
            complete('dc2', { metadata: { deletionTimestamp: ago(50) } }),
          ],
          pods: [pod('dc2', 'r1', 0, { ready: false })],
        }),
      ]),
      planOf(
        step('a', 'done'),
        step('b', 'running', { reasonText: '1 node left' }),
      ),
    );
    expect(built.verdict.state.text).toBe(
      'demo is being deleted in 2 regions: east is gone, 1 of 6 nodes are left.',
    );
    expect(built.state).toBe('deleting');
    expect(built.change).toEqual({ kind: 'deletion', step: 2, of: 2 });
    expect(built.datacenters.map(each => each.sentence.text)).toEqual([
      'Gone.',
      '1 node left.',
    ]);
    expect(built.actions.delete.allowed).toBe(false);
    expect(built.actions.delete.reason?.text).toBe(
      'It is being deleted already.',
    );
  });

  it('waits for a region out of sight', () => {
    const built = view(snapshot(going, [context('east'), outOfSight('west')]));
    expect(built.state).toBe('unreachable');
    expect(built.verdict.state.text).toBe(
      'Deletion waits for west, which has been unreachable for 6 min.',
    );
  });

  it('does not wait for one that was given up', () => {
    const givenUp = demo([asked('dc2', 'west')], {
      deletionTimestamp: ago(60),
      annotations: {
        'backstage.k8ssandra.io/claim': 'us',
        'backstage.k8ssandra.io/abandon': 'west',
      },
    });
    const built = view(snapshot(givenUp, [outOfSight('west')]));
    expect(built.verdict.state.text).not.toContain('waits');
  });
});
