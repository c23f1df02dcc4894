import type {
  ClusterView,
  Plan,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { buildClusterView } from './clusterView';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
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
const both = demo([asked('dc1', 'east'), asked('dc2', 'west')]);

const verdict = ({ verdict: { state, clients, next } }: ClusterView) => [
  state.text,
  clients?.text ?? null,
  next?.text ?? null,
];

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
        rule: 'region-unreachable',
        state: 'unreachable',
        quote: 'no answer within 10 s',
        evidence: [
          {
            context: 'west',
            kind: 'CassandraDatacenter',
            namespace: 'payments',
            name: 'dc2',
          },
          {
            context: '',
            kind: 'K8ssandraCluster',
            namespace: 'payments',
            name: 'demo',
          },
        ],
      }),
    ]);
  });

  it('is no change by itself', () => {
    const hidden = snapshot(both, [east, outOfSight('west', lastSeen)]);
    const reach = step('reach/west', 'blocked', {
      title: { key: 'plan.reach', params: {}, text: 'Reach west' },
      reasonText: 'it does not answer',
    });
    const run = step('run/west', 'running', {
      key: 'reason.unseenNodes',
      reasonText: 'last seen with 1 of 3 nodes ready',
    });
    expect(view(hidden, planOf(reach, run)).change).toBeNull();
    expect(view(hidden, planOf(reach, run)).state).toBe('unreachable');

    const write = step('update/west', 'blocked', {
      reasonText: 'waits for west',
    });
    expect(view(hidden, planOf(reach, run, write)).change).toEqual({
      kind: 'change',
      step: 1,
      of: 3,
    });
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
