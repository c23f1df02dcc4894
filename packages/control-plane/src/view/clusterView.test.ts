import {
  labels,
  type ClusterView,
  type Plan,
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
  planOf,
  pod,
  settled,
  snapshot,
  step,
} from './__testUtils__/fleet';

const view = (from: Snapshot, plan: Plan = settled): ClusterView =>
  buildClusterView({ snapshot: from, plan, now: NOW, signalSalt: 'salt' });

const east = context('east', {
  lastContactSeconds: 2.3,
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
            text: 'up',
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

  it('marks the nodes that are seeds', () => {
    const pods = allUp('dc1');
    pods[0].metadata.labels![labels.seedNode] = 'true';
    const { datacenters } = view(
      snapshot(demo([asked('dc1', 'east')]), [{ ...east, pods }]),
    );
    const nodes = datacenters[0].racks.value?.flatMap(rack => rack.nodes);
    expect(nodes?.map(({ seed }) => seed)).toEqual([
      true,
      undefined,
      undefined,
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
    expect(JSON.stringify(summary).length).toBeLessThanOrEqual(1024);
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
