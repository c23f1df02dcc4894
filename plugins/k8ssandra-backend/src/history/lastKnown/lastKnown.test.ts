import type {
  ClusterView,
  ContextView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, anEntry } from '../../__testUtils__/fixtures';
import { fakePresenter } from '../../__testUtils__/fakePresenter';
import {
  aContextSubject,
  aSubject,
  NOW,
  sentence,
} from '../__testUtils__/observed';
import type { LastKnown } from '../types';
import { LastKnownViews } from './LastKnownViews';
import { RememberedClusters } from './RememberedClusters';
import { withLastKnown } from './withLastKnown';

const reason = sentence('nobody answers');
const contextView = (facts: Partial<ContextView> = {}): ContextView => ({
  id: { controlPlane: 'home', context: 'east' },
  name: 'east',
  isControlPlane: false,
  region: 'east',
  state: 'healthy',
  connection: 'ready',
  reason: null,
  lastContactSeconds: 2,
  latencyMs: 3,
  kubernetesVersion: 'v1.33.0',
  aliases: [],
  dependants: [],
  ...facts,
});
const aged = <T>(value: T | null) => ({
  value,
  observedAgeSeconds: value === null ? null : 2,
  reachable: value !== null,
  ...(value === null && { reason }),
});
const seen: DatacenterView = {
  name: 'dc1',
  region: 'east',
  context: 'east',
  state: 'healthy',
  nodes: aged({ up: 2, size: 3 }),
  asked: true,
  cassandraName: 'dc1',
  namespace: 'data',
  contextView: contextView(),
  created: true,
  racks: aged([
    {
      name: 'r1',
      zone: null,
      nodes: [
        {
          rack: 'r1',
          ordinal: 0,
          pod: 'p',
          state: 'healthy',
          letters: 'UN',
          sentence: sentence('up'),
        },
      ],
    },
  ]),
  conditions: aged([
    {
      type: 'Ready',
      status: 'True',
      sentence: sentence('x'),
      sinceSeconds: 10,
    },
    {
      type: 'Odd',
      status: 'True',
      sentence: sentence('y'),
      sinceSeconds: null,
    },
  ]),
  sentence: sentence('2 of 3 up'),
};
const unseen: DatacenterView = {
  ...seen,
  state: 'unreachable',
  created: null,
  nodes: aged<{ up: number; size: number }>(null),
  racks: aged(null as never),
  conditions: aged(null as never),
  contextView: contextView({
    state: 'unreachable',
    connection: 'down',
    lastContactSeconds: null,
    kubernetesVersion: null,
    reason,
  }),
};

const presenter = fakePresenter();
const view = (...datacenters: DatacenterView[]): ClusterView => ({
  ...presenter.view(anEntry('home', aCluster('orders')), {}),
  datacenters,
});

/** What a portal knew 100 s ago, and that it was in contact until 40 s ago. */
function setUp(page = view(seen)) {
  const lastKnown = new LastKnownViews();
  const subject = aSubject({ uid: 'uid-of-orders' });
  const cluster: LastKnown = {
    subject,
    at: NOW - 100_000,
    body: { kind: 'cluster', view: page, spec: {}, claim: null },
  };
  const context: LastKnown = {
    subject: aContextSubject(),
    at: NOW - 38_000,
    body: { kind: 'context', view: contextView() },
  };
  lastKnown.load([cluster, context]);
  return { lastKnown, subject };
}

describe('a page with regions that were not seen since the start', () => {
  it('shows them as they were, with the age of the last contact, and never as well', () => {
    const { lastKnown } = setUp();
    const [datacenter] = lastKnown.completed(view(unseen), NOW).datacenters;
    expect(datacenter).toMatchObject({
      state: 'unreachable',
      created: true,
      nodes: {
        value: { up: 2, size: 3 },
        observedAgeSeconds: 40,
        reachable: false,
        reason,
      },
      contextView: {
        state: 'unreachable',
        lastContactSeconds: 40,
        kubernetesVersion: 'v1.33.0',
      },
      sentence: {
        text: 'Not seen since this portal started. 40 s ago 2 of 3 nodes were up.',
      },
    });
    expect(datacenter.racks).toMatchObject({
      observedAgeSeconds: 40,
      reachable: false,
    });
    const [cell] = datacenter.racks.value![0].nodes;
    expect([cell.state, cell.letters]).toEqual(['unreachable', 'UN']);
    expect(
      datacenter.conditions.value!.map(({ sinceSeconds }) => sinceSeconds),
    ).toEqual([110, null]);
  });

  it.each<[string, ClusterView, ClusterView]>([
    ['what is seen live', view(seen), view(seen)],
    ['what was not seen before either', view(unseen), view(unseen)],
    [
      'a datacenter that is in another region now',
      view(seen),
      view({ ...unseen, context: 'west' }),
    ],
    ['another cluster of the name', view(seen), { ...view(unseen), uid: 'x' }],
  ])('leaves alone %s', (_, before, live) => {
    const { lastKnown } = setUp(before);
    expect(lastKnown.completed(live, NOW)).toBe(live);
  });

  it('gets older, and is as old as the oldest in it', () => {
    const { lastKnown } = setUp();
    const page = view(unseen, { ...seen, name: 'dc2' });
    expect(lastKnown.completed(page, NOW).oldestAgeSeconds).toBe(40);
    expect(lastKnown.completed(page, NOW + 3600_000).oldestAgeSeconds).toBe(
      3640,
    );
  });

  it('is of the time of the page where the contact of its region is not known', () => {
    const { lastKnown } = setUp();
    lastKnown.forget(aContextSubject().key);
    const [{ nodes, contextView: context }] = lastKnown.completed(
      view(unseen),
      NOW,
    ).datacenters;
    expect([nodes.observedAgeSeconds, context.lastContactSeconds]).toEqual([
      102, 102,
    ]);
  });

  it('is shown in rows and contexts as well', () => {
    const { lastKnown } = setUp();
    const live = {
      ...presenter,
      view: () => view(unseen),
      summary: () => view(unseen),
    };
    const shown = withLastKnown(live, lastKnown, () => NOW);
    const entry = anEntry('home', aCluster('orders'));
    expect(shown.summary(entry, {}).datacenters[0].nodes).toMatchObject({
      value: { up: 2, size: 3 },
      observedAgeSeconds: 40,
    });
    const facts = {
      ...anEntry('home', aCluster('x')).snapshot.home,
      name: 'east',
      aliases: [],
      dependants: [],
      lastContactSeconds: null,
    };
    const options = { controlPlane: 'home', dependants: [] };
    expect(shown.context(facts, options).lastContactSeconds).toBe(40);
    expect(
      shown.context({ ...facts, lastContactSeconds: 5 }, options)
        .lastContactSeconds,
    ).toBe(5);
  });
});

describe('clusters of a control plane that was not seen since the start', () => {
  const home = contextView({
    state: 'unknown',
    connection: 'connecting',
    reason,
  });
  const plane = (facts: object = {}) =>
    ({
      name: 'home',
      synced: false,
      object: () => undefined,
      ...facts,
    } as never);
  const remembered = () => {
    const { lastKnown, subject } = setUp();
    const clusters = new RememberedClusters({
      lastKnown,
      wallClock: () => NOW,
    });
    return { clusters, subject, lastKnown };
  };

  it('are shown as they were, in no state that would call them well', () => {
    const { clusters, subject } = remembered();
    const [{ resource, view: page }] = clusters.list(plane(), () => home);
    expect(resource).toEqual({
      controlPlane: 'home',
      namespace: 'data',
      name: 'orders',
      owner: subject.owner,
      labels: {},
      contexts: ['east'],
    });
    expect(clusters.resource(subject)).toEqual(resource);
    expect(page).toMatchObject({
      state: 'unreachable',
      change: null,
      problems: [],
      plan: { steps: [] },
      nodes: { up: 0, size: 0, notVisible: 3 },
      controlPlaneContext: home,
      verdict: {
        state: { text: expect.stringContaining('As it was 1 min ago') },
        next: reason,
      },
      actions: { delete: { allowed: false } },
    });
    const [datacenter] = page.datacenters;
    expect([datacenter.state, datacenter.nodes.value]).toEqual([
      'unreachable',
      { up: 2, size: 3 },
    ]);
    const states = JSON.stringify(page).match(/"state":"healthy"/g);
    expect(states).toBeNull();
  });

  it('are none once it was read, and none of what is there', () => {
    const { clusters, subject } = remembered();
    expect(clusters.list(plane({ synced: true }), () => home)).toEqual([]);
    const there = plane({ object: () => aCluster('orders') });
    expect(clusters.find(there, subject, () => home)).toBeUndefined();
    const other = { ...subject, name: 'other' };
    expect(clusters.find(plane(), other, () => home)).toBeUndefined();
    expect(clusters.resource(other)).toBeUndefined();
  });

  it('are none of those that are gone for good', () => {
    const { clusters, subject, lastKnown } = remembered();
    lastKnown.forget(subject.key);
    expect(clusters.list(plane(), () => home)).toEqual([]);
    expect(lastKnown.kept(subject.key)).toBeUndefined();
  });
});
