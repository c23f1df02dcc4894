import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aRollOut, aTroubledCluster } from './clusters';
import { euWest, usWest } from './regions';
import { aColdStart, aSurvival } from './survival';
import {
  aCluster,
  aControlPlane,
  aDatacenter,
  aPlan,
  aStep,
  say,
} from './views';

/** Three regions in order. */
export function threeRegions(over: Partial<ClusterView> = {}): ClusterView {
  const seeds = [{ seed: true as const }, { seed: true as const }, {}];
  return aCluster({
    verdict: {
      state: say('Everything asked for is running in 3 regions.'),
      clients: say(
        'LOCAL_QUORUM works in each region; any one zone can be lost.',
      ),
      next: null,
    },
    datacenters: [
      aDatacenter({}, seeds),
      aDatacenter({ ...usWest, name: 'dc2' }, seeds),
      aDatacenter({ ...euWest, name: 'dc3' }, seeds),
    ],
    nodes: { up: 9, size: 9, notVisible: 0 },
    survival: aSurvival(),
    ...over,
  });
}

/** The roll-out of mockup b, with what it survives. */
export function theRollOut(): ClusterView {
  const cluster = aRollOut();
  return {
    ...cluster,
    plan: {
      ...cluster.plan,
      steps: cluster.plan.steps.map(step =>
        step.state === 'done' ? step : { ...step, usualSeconds: 180 },
      ),
    },
    survival: aSurvival({
      value: say('1 node'),
      detail: say('in us-east; no region loss until dc2 is rebuilt'),
      state: 'attention',
      coldStart: [
        aColdStart('dc1', 'us-east'),
        aColdStart('dc2', 'us-west', 'no'),
      ],
    }),
  };
}

/** The troubles of mockup c, with what it survives. */
export function theTroubles(): ClusterView {
  const cluster = aTroubledCluster();
  const [node, silent] = cluster.problems;
  return {
    ...cluster,
    change: { kind: 'change', step: 2, of: 6 },
    survival: aSurvival({
      value: say('nothing'),
      detail: say(
        '1 node in us-west (dc2); none in us-east (dc1); unknown in eu-west (dc3)',
      ),
      state: 'degraded',
      coldStart: [
        aColdStart('dc1', 'us-east'),
        aColdStart('dc2', 'us-west'),
        aColdStart('dc3', 'eu-west', 'unknown'),
      ],
    }),
    problems: [
      {
        ...node,
        sinceSeconds: 720,
        confidence: 0.8,
        clients: say('LOCAL_QUORUM works with racks r1 and r3.'),
      },
      { ...silent, sinceSeconds: 372 },
    ],
    plan: aPlan({
      ...cluster.plan,
      settled: false,
      generation: 4,
      steps: [
        aStep({ datacenter: 'dc1' }),
        aStep({
          id: 'update',
          state: 'blocked',
          datacenter: 'dc2',
          context: 'prod-us-west',
          title: say('Update the datacenter in us-west (dc2)'),
          reason: say(
            'Waits for us-east (dc1): a node is down, and a restart would take a second one.',
          ),
        }),
      ],
    }),
    propagation: aHeldChange(),
  };
}

function aHeldChange(): NonNullable<ClusterView['propagation']> {
  const hop = { target: null, ageSeconds: 900, waitsFor: null };
  const waits = say('Waits for us-east (dc1).');
  return {
    generation: 4,
    author: 'kubectl-client-side-apply',
    arrived: false,
    headline: say('Generation 4 is in 1 of 3 regions.'),
    intent: { ...hop, kind: 'intent', state: 'done' },
    cluster: { ...hop, kind: 'cluster', state: 'done' },
    regions: [
      {
        datacenter: 'dc1',
        label: 'us-east (dc1)',
        context: 'prod-us-east',
        reachable: true,
        observedAgeSeconds: 1,
        revisions: [
          { revision: 'b', current: true, pods: 2 },
          { revision: 'a', current: false, pods: 1 },
        ],
        hops: [
          { ...hop, kind: 'datacenter', state: 'done' },
          { ...hop, kind: 'statefulset', state: 'done' },
          {
            ...hop,
            kind: 'pods',
            state: 'running',
            waitsFor: say('2 of 3 pods run it.'),
          },
        ],
      },
      {
        datacenter: 'dc2',
        label: 'us-west (dc2)',
        context: 'prod-us-west',
        reachable: true,
        observedAgeSeconds: 2,
        revisions: null,
        hops: [
          { ...hop, kind: 'datacenter', state: 'waiting', waitsFor: waits },
          { ...hop, kind: 'statefulset', state: 'waiting', waitsFor: waits },
          { ...hop, kind: 'pods', state: 'waiting', waitsFor: waits },
        ],
      },
      {
        datacenter: 'dc3',
        label: 'eu-west (dc3)',
        context: 'prod-eu-west',
        reachable: false,
        observedAgeSeconds: 372,
        revisions: null,
        hops: [
          { ...hop, kind: 'datacenter', state: 'unknown' },
          { ...hop, kind: 'statefulset', state: 'unknown' },
          { ...hop, kind: 'pods', state: 'unknown' },
        ],
      },
    ],
  };
}

/** Its control plane does not answer; the regions do. */
export function withoutControlPlane(): ClusterView {
  const away = say(
    'hub has been unreachable for 2 min; all regions keep serving.',
  );
  return threeRegions({
    state: 'attention',
    verdict: {
      state: away,
      clients: say('No effect.'),
      next: say(
        'Changes are refused until it answers; what you see is live from the regions.',
      ),
    },
    controlPlaneContext: aControlPlane({
      state: 'unreachable',
      connection: 'down',
      reason: say('No answer within 10 s.'),
      lastContactSeconds: 130,
    }),
    actions: {
      delete: {
        allowed: false,
        reason: say('The control plane hub cannot be reached.'),
      },
    },
  });
}

/** Three regions of which nothing was heard for a while: the last values stay, and say how old they are. */
export function staleRegions(): ClusterView {
  const cluster = threeRegions({ oldestAgeSeconds: 431 });
  return {
    ...cluster,
    datacenters: cluster.datacenters.map(datacenter => ({
      ...datacenter,
      contextView: { ...datacenter.contextView, lastContactSeconds: 431 },
      nodes: { ...datacenter.nodes, observedAgeSeconds: 431 },
      racks: { ...datacenter.racks, observedAgeSeconds: 431 },
    })),
  };
}
