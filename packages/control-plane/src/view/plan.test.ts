import { MAX_HEADING } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { plan, toPublicPlan } from '../plan';
import type { Snapshot } from '../snapshot/types';
import { buildClusterView } from './clusterView';
import {
  ago,
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  snapshot,
} from './__testUtils__/fleet';

/** View and plan together: what the real plan says reaches the verdict in words that people read. */
const view = (from: Snapshot) =>
  buildClusterView({
    snapshot: from,
    plan: toPublicPlan(plan(from)),
    now: NOW,
    signalSalt: 'salt',
  });

const storage = {
  storageConfig: {
    cassandraDataVolumeClaimSpec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '5Gi' } },
    },
  },
};

const ordered = (changes: Parameters<typeof demo>[1] = {}) => ({
  ...demo(
    [asked('dc1', 'east', storage), asked('dc2', 'west', storage)],
    changes,
  ),
  status: {},
});

const seen = (name: string, changes: Parameters<typeof context>[1] = {}) =>
  context(name, { namespaces: ['payments'], ...changes });

const untouched = ordered({ annotations: {}, finalizers: [] });

describe('a cluster that was just ordered', () => {
  const built = view(snapshot(untouched, [seen('east'), seen('west')]));

  it('names the step that comes first', () => {
    expect(built.state).toBe('progressing');
    expect(built.verdict.state.text).toMatch(
      /^Step 1 of \d+ is about to start: take charge of demo\.$/,
    );
    expect(built.verdict.clients?.text).toBe('No region takes traffic yet.');
    expect(built.change).toMatchObject({ kind: 'creation', step: 1 });
    expect(built.datacenters.map(each => each.state)).toEqual([
      'waiting',
      'waiting',
    ]);
  });

  it('carries no action of the plan', () => {
    expect(built.plan.steps.some(step => 'action' in step)).toBe(false);
  });
});

it.each<[string, Snapshot, string, string]>([
  [
    'a namespace is missing',
    snapshot(untouched, [seen('east', { namespaces: [] }), seen('west')]),
    'Namespace payments does not exist in east.',
    'Create it there.',
  ],
  [
    'a context has no ClientConfig',
    snapshot(untouched, [seen('east')]),
    'west (dc2) waits for a credential: no ClientConfig names the context west.',
    'Connect the Kubernetes cluster west, or change the context of dc2.',
  ],
  [
    'another cluster was there first',
    snapshot(ordered(), [seen('east'), seen('west')], {
      siblings: [
        {
          namespace: 'orders',
          name: 'older',
          createdAt: ago(9999),
          datacenters: [
            { context: 'east', namespace: 'payments', name: 'dc1' },
          ],
        },
      ],
    }),
    'orders/older was there first: both ask for datacenter dc1 in namespace payments of east.',
    'Rename one of them, or choose another namespace.',
  ],
])('%s', (_, from, state, next) => {
  const built = view(from);
  expect(built.state).toBe('attention');
  expect(built.verdict.state.text).toBe(state);
  expect(built.verdict.next?.text).toBe(next);
});

it('a refused order fits into a heading and is whole in the problem', () => {
  const refused = ordered();
  refused.spec.cassandra!.datacenters![0].size = 0;
  const built = view(snapshot(refused, [seen('east'), seen('west')]));
  expect(built.verdict.state.text.length).toBeLessThanOrEqual(MAX_HEADING);
  expect(built.problems[0].cause.text).toContain(
    'spec.cassandra.datacenters[0].size',
  );
});

describe('a cluster of another control plane', () => {
  const observe = (from: Snapshot) => view({ ...from, mode: 'observe' });
  const east = seen('east', {
    datacenters: [complete('dc1')],
    pods: allUp('dc1'),
  });

  it('that is complete is healthy', () => {
    const built = observe(
      snapshot(ordered(), [
        east,
        seen('west', { datacenters: [complete('dc2')], pods: allUp('dc2') }),
      ]),
    );
    expect(built.state).toBe('healthy');
    expect(built.verdict.state.text).toBe(
      'demo is run by another control plane; we only look.',
    );
  });

  it('that is being made says what is missing', () => {
    const built = observe(snapshot(ordered(), [east, seen('west')]));
    expect(built.state).toBe('waiting');
    expect(built.verdict.state.text).toBe('west (dc2) is not created yet.');
    expect(built.verdict.next?.text).toBe(
      'Control plane hub only looks (mode: observe); set it to reconcile to take charge.',
    );
  });

  it('may be adopted by one that writes', () => {
    const foreign = { ...ordered({ annotations: {} }), status: {} };
    const built = view(snapshot(foreign, [east, seen('west')]));
    expect(built.verdict.next?.text).toBe(
      'Adopt it, if that control plane is gone.',
    );
  });
});

it('a deletion says what is left', () => {
  const going = ordered({ deletionTimestamp: ago(9) });
  const built = view(
    snapshot(going, [
      seen('east', { datacenters: [complete('dc1')], pods: allUp('dc1') }),
      seen('west'),
    ]),
  );
  expect(built.state).toBe('deleting');
  expect(built.verdict.state.text).toBe(
    'demo is being deleted in 2 regions: west is gone, 3 of 6 nodes are left.',
  );
  expect(built.verdict.clients?.text).toBe(
    'Clients must not use it any more: east still answers.',
  );
});
