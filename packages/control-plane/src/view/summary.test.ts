import type {
  ClusterView,
  Problem,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildClusterView } from './clusterView';
import { toSummary } from './summary';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  settled,
  snapshot,
} from './__testUtils__/fleet';

const healthy = buildClusterView({
  snapshot: snapshot(demo([asked('dc1', 'east')]), [
    context('east', { datacenters: [complete('dc1')], pods: allUp('dc1') }),
  ]),
  plan: settled,
  now: NOW,
  signalSalt: 'salt',
});

const problem = (state: StateKey, sinceSeconds: number | null): Problem => ({
  rule: 'any',
  state,
  cause: { key: 'any', params: {}, text: 'any' },
  next: null,
  evidence: [],
  sinceSeconds,
});

const since = (over: Partial<ClusterView>) =>
  toSummary({ ...healthy, ...over }).sinceSeconds;

describe('how long a cluster has been in its state', () => {
  it.each<[string, Problem[], number | null]>([
    ['nothing tells', [], null],
    ['the problem tells', [problem('degraded', 60)], 60],
    [
      'several tell: the longest',
      [problem('degraded', 60), problem('degraded', 840)],
      840,
    ],
    ['another trouble tells nothing of it', [problem('attention', 9000)], null],
    ['an unknown time is not zero', [problem('degraded', null)], null],
  ])('%s', (_, problems, expected) => {
    expect(since({ state: 'degraded', problems })).toBe(expected);
  });
});
