import type { ClusterListResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { euWest, usWest } from './regions';
import {
  aContext,
  aControlPlane,
  aSilentContext,
  aSummary,
  aTile,
  say,
} from './views';

/** A fleet with a cluster in each of the main states. */
export function aFleet(): ClusterListResponse {
  const named = (name: string, over: Parameters<typeof aSummary>[0]) =>
    aSummary({
      id: { controlPlane: 'hub', namespace: name, name },
      uid: `uid-${name}`,
      signalKey: `key-${name}`,
      ...over,
    });
  const tile = (
    region: string,
    state: 'healthy' | 'down' | 'progressing' | 'waiting' | 'degraded',
    up: number,
    size: number,
  ) =>
    aTile({
      name: `dc-${region}`,
      region,
      context: `prod-${region}`,
      state,
      nodes: { value: { up, size }, observedAgeSeconds: 2, reachable: true },
    });
  return {
    headline: say(
      '3 of 5 clusters need someone: 1 is down, 1 is degraded, 1 is unreachable in one region.',
    ),
    controlPlanes: [
      { name: 'hub', mode: 'reconcile', defaultOwner: null, synced: true },
    ],
    contexts: [
      aControlPlane(),
      aContext(),
      aContext({ ...usWest.contextView }),
      aContext({ ...euWest.contextView }),
      aSilentContext({
        id: { controlPlane: 'hub', context: 'prod-ap-south' },
        region: 'ap-south',
        name: 'prod-ap-south',
      }),
      aContext({
        id: { controlPlane: 'hub', context: 'stage-eu' },
        region: 'eu-stage',
        name: 'stage-eu',
        state: 'auth-failed',
        connection: 'auth-failed',
        reason: say('The API answered 401.'),
        lastContactSeconds: 10_800,
        latencyMs: null,
      }),
    ],
    items: [
      named('profiles', {
        datacenters: [tile('us-east', 'healthy', 12, 12)],
        nodes: { up: 12, size: 12, notVisible: 0 },
      }),
      named('ledger', {
        state: 'down',
        verdict: {
          state: say(
            'us-east (dc1) has lost LOCAL_QUORUM for part of its data: racks r1 and r3 each have a node down for 3 min.',
          ),
          clients: null,
          next: null,
        },
        datacenters: [
          tile('us-east', 'down', 7, 9),
          tile('us-west', 'healthy', 9, 9),
        ],
        nodes: { up: 16, size: 18, notVisible: 0 },
      }),
      named('sessions', {
        state: 'unreachable',
        verdict: {
          state: say(
            'ap-south (dc3) has not answered for 6 min; the other regions are healthy.',
          ),
          clients: null,
          next: null,
        },
        datacenters: [
          tile('us-east', 'healthy', 6, 6),
          aTile({
            name: 'dc3',
            region: 'ap-south',
            context: 'prod-ap-south',
            state: 'unreachable',
            nodes: {
              value: { up: 6, size: 6 },
              observedAgeSeconds: 372,
              reachable: false,
            },
          }),
        ],
        nodes: { up: 6, size: 6, notVisible: 6 },
        oldestAgeSeconds: 372,
      }),
      named('orders-prod', {
        state: 'degraded',
        verdict: {
          state: say(
            'us-east (dc1) rack r2 has 1 of 6 nodes down for 14 min. LOCAL_QUORUM still works everywhere.',
          ),
          clients: null,
          next: null,
        },
        datacenters: [
          tile('us-east', 'degraded', 17, 18),
          tile('us-west', 'healthy', 18, 18),
        ],
        nodes: { up: 35, size: 36, notVisible: 0 },
      }),
      named('demo', {
        state: 'progressing',
        change: { kind: 'creation', step: 8, of: 14 },
        verdict: {
          state: say(
            'eu-west (dc3) waits for us-west (dc2): 2 of 3 nodes ready, the third has been starting for 4 min.',
          ),
          clients: null,
          next: null,
        },
        datacenters: [
          tile('us-east', 'healthy', 3, 3),
          tile('us-west', 'progressing', 2, 3),
          tile('eu-west', 'waiting', 0, 3),
        ],
        nodes: { up: 5, size: 9, notVisible: 0 },
      }),
    ],
  };
}
