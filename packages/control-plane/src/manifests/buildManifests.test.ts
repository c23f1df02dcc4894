import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lose, running } from '../plan/__testUtils__/running';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import { plan } from '../plan';
import type { Snapshot } from '../snapshot/types';
import { buildManifests, type ManifestPresenter } from './buildManifests';
import { manifestFacts } from './manifestFacts';
import {
  readDatacenter,
  READ_LIMIT_MS,
  type DatacenterReading,
} from './readDatacenter';

const NOW = Date.parse('2026-03-04T15:05:00Z');
const presenter: ManifestPresenter = {
  show: object => object,
  diff: (before, after) => ({
    lines: [{ path: '', before, after }],
    omitted: 0,
  }),
};
const world = () =>
  running(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]), ['east', 'west']);
const liveIn = (snapshot: Snapshot, context: string) =>
  structuredClone(snapshot.contexts[context].datacenters[0]);

/** What is answered where regions give what is cached of them, but for what is said otherwise. */
function built(
  snapshot: Snapshot,
  readings: Record<string, DatacenterReading> = {},
) {
  const facts = manifestFacts({ snapshot, plan: plan(snapshot), now: NOW });
  return buildManifests({
    id: { controlPlane: 'hub', namespace: 'db', name: 'demo' },
    snapshot,
    signalSalt: 'salt',
    facts,
    readings: facts.map(({ askable, place }) =>
      askable
        ? readings[place.context] ?? {
            kind: 'read',
            object: liveIn(snapshot, place.context),
          }
        : undefined,
    ),
    presenter,
  });
}

it('shows what was asked as people write it', () => {
  const { asked, datacenters } = built(world().snapshot());
  expect(asked.value).toMatchObject({ kind: 'K8ssandraCluster' });
  expect(asked.value).not.toHaveProperty('status');
  expect(asked.value!.metadata).not.toHaveProperty('resourceVersion');
  expect(datacenters.map(each => [each.name, each.comparison])).toEqual([
    ['dc1', 'same'],
    ['dc2', 'same'],
  ]);
  expect(datacenters[0]).toMatchObject({
    state: 'healthy',
    difference: [],
    live: { observedAgeSeconds: 0, reachable: true },
  });
});

it('takes defaults of the region, its status and its bookkeeping for no difference', () => {
  const snapshot = world().snapshot();
  const object = liveIn(snapshot, 'east');
  Object.assign(object.spec, { dockerImageRunsAsCassandra: true });
  Object.assign(object.metadata, { managedFields: [{ manager: 'x' }] });
  const [east] = built(snapshot, {
    east: { kind: 'read', object },
  }).datacenters;
  expect(east.comparison).toBe('same');
  expect(east.live.value).not.toHaveProperty('status');
  expect(east.live.value!.metadata).not.toHaveProperty('managedFields');
});

it('tells what the region has otherwise, in fields that are ours only', () => {
  const snapshot = world().snapshot();
  const object = liveIn(snapshot, 'east');
  const { size } = object.spec;
  Object.assign(object.spec, { size: size + 1, foreign: 'default' });
  object.metadata.finalizers = [
    'other/finalizer',
    ...(object.metadata.finalizers ?? []),
  ];
  const [east] = built(snapshot, {
    east: { kind: 'read', object },
  }).datacenters;
  expect(east).toMatchObject({ comparison: 'differs', state: 'attention' });
  const [{ before, after }] = east.difference as Array<{
    before: CassandraDatacenter;
    after: CassandraDatacenter;
  }>;
  expect([before.spec.size, after.spec.size]).toEqual([size + 1, size]);
  expect(before.spec).not.toHaveProperty('foreign');
  expect({ ...before, spec: { ...before.spec, size } }).toEqual(after);
  expect(east.sentence.text).toContain('something else');
});

it.each<[string, DatacenterReading, object]>([
  [
    'has none',
    { kind: 'absent' },
    { comparison: 'not-created', state: 'waiting', live: { value: null } },
  ],
  [
    'refuses',
    { kind: 'forbidden', message: 'may not get it' },
    {
      comparison: 'unknown',
      state: 'attention',
      forbidden: true,
      difference: null,
      live: { reachable: false },
      sentence: {
        text: 'east (dc1) does not let the control plane read it: “may not get it”.',
      },
    },
  ],
  [
    'does not answer in time',
    { kind: 'failed', message: 'no answer within 3 s' },
    {
      comparison: 'unknown',
      forbidden: false,
      difference: null,
      // what it had last is shown, and never compared
      live: { value: { kind: 'CassandraDatacenter' }, reachable: false },
    },
  ],
])('says it where the region %s', (_, reading, expected) => {
  const [east, west] = built(world().snapshot(), { east: reading }).datacenters;
  expect(east).toMatchObject(expected);
  expect(west.comparison).toBe('same');
});

it('does not ask a region that is away, and shows what it had with its age', () => {
  const given = world();
  lose(given, 'east');
  const snapshot = given.snapshot();
  const facts = manifestFacts({ snapshot, plan: plan(snapshot), now: NOW });
  expect(facts.map(each => each.askable)).toEqual([false, true]);
  const [east] = built(snapshot).datacenters;
  expect(east).toMatchObject({
    comparison: 'unknown',
    state: 'unreachable',
    difference: null,
    live: { value: { kind: 'CassandraDatacenter' }, reachable: false },
  });
  expect(east.desired).not.toBeNull();
  expect(east.sentence.text).toContain('cannot be read now');
});

it('shows a refused order, and why nothing follows from it', () => {
  const snapshot = world().snapshot();
  snapshot.cluster = structuredClone(snapshot.cluster);
  snapshot.cluster.spec.cassandra!.serverVersion = 'newest';
  const [east] = built(snapshot).datacenters;
  expect(east).toMatchObject({
    comparison: 'unknown',
    desired: null,
    desiredReason: { key: 'manifest.refused' },
  });
  expect(east.live.value).not.toBeNull();
});

describe('reading a region', () => {
  const place = { context: 'east', namespace: 'db', name: 'dc1' };
  const { signal } = new AbortController();
  const fails = (code: string) => async () => {
    throw new KubernetesError({
      code,
      message: 'GET /x: no',
      explanation: 'no',
    });
  };
  it.each<[string, () => Promise<unknown>, DatacenterReading['kind']]>([
    ['an object', async () => ({ kind: 'CassandraDatacenter' }), 'read'],
    ['nothing', fails('NotFound'), 'absent'],
    ['a refusal', fails('Forbidden'), 'forbidden'],
    ['no answer', fails('Timeout'), 'failed'],
    [
      'an odd failure',
      async () => {
        throw new Error('password=1');
      },
      'failed',
    ],
  ])('tells of %s', async (_, get, kind) => {
    const client = { get: jest.fn(get) };
    const reading = await readDatacenter(client as never, place, signal);
    expect(reading.kind).toBe(kind);
    expect(JSON.stringify(reading)).not.toContain('password');
    expect(client.get).toHaveBeenCalledWith(
      resourceTypes.CassandraDatacenter,
      { namespace: 'db', name: 'dc1' },
      { timeoutMs: READ_LIMIT_MS, signal },
    );
  });

  it('says that it is not connected', async () => {
    expect(await readDatacenter(undefined, place, signal)).toMatchObject({
      kind: 'failed',
    });
  });
});
