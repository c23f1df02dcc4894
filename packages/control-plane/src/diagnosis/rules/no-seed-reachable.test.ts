import {
  labels,
  type EndpointSlice,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot/types';
import {
  ago,
  asked,
  complete,
  context,
  demo,
  fresh,
  outOfSight,
  pod,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { explained, rulesOf } from '../__testUtils__/explained';

const two = demo([asked('dc1', 'east'), asked('dc2', 'west')]);

const slice = (...addresses: string[]): EndpointSlice => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: {
    name: 'demo-demo-dc2-additional-seed-service-ipv4',
    namespace: 'payments',
    labels: { [labels.serviceName]: 'demo-dc2-additional-seed-service' },
  },
  addressType: 'IPv4',
  endpoints: [{ addresses }],
});

const seed = (ready: boolean) => [
  pod('dc1', 'r1', 0, { ready, podIP: '10.0.0.1' }),
  pod('dc1', 'r2', 0, { ready, podIP: '10.0.0.2' }),
];
const east = (ready: boolean) =>
  context('east', { datacenters: [complete('dc1')], pods: seed(ready) });
const hidden = outOfSight('east', {
  datacenters: [complete('dc1')],
  pods: seed(true),
});

const crashing = (message?: string) =>
  pod(
    'dc2',
    'r1',
    0,
    { ready: false, reason: 'CrashLoopBackOff', restarts: 4, message },
    'Starting',
  );
const west = (changes: Partial<ContextSnapshot> = {}) =>
  context('west', {
    datacenters: [fresh('dc2')],
    pods: [crashing()],
    endpointSlices: [slice('10.0.0.1', '10.0.0.2')],
    ...changes,
  });

it.each([
  ['all are in a region out of sight', [hidden, west()]],
  ['all are down', [east(false), west()]],
  [
    'the first one has been starting for long, all are away',
    [
      hidden,
      west({
        pods: [
          pod(
            'dc2',
            'r1',
            0,
            { ready: false, startedAt: ago(1500) },
            'Starting',
          ),
        ],
        datacenters: [fresh('dc2', 1300)],
      }),
    ],
  ],
  [
    'Cassandra says so',
    [
      east(true),
      west({
        pods: [
          crashing(
            'java.lang.RuntimeException: Unable to gossip with any peers',
          ),
        ],
        endpointSlices: [],
      }),
    ],
  ],
])('seeds: %s', (_, contexts) => {
  const found = explained(snapshot(two, contexts));
  const own = found.filter(each => each.datacenter === 'dc2');
  expect(own.map(each => each.rule)).toEqual(['no-seed-reachable']);
  expect([own[0].cause.text, own[0].clients?.text]).toEqual([
    'west (dc2) cannot start: no seed answers, all listed seeds are in east.',
    'west serves nothing.',
  ]);
});

it.each([
  [
    'one seed answers',
    [
      context('east', {
        datacenters: [complete('dc1')],
        pods: [...seed(false).slice(1), ...seed(true).slice(0, 1)],
      }),
      west(),
    ],
  ],
  [
    'nobody knows whose addresses they are',
    [hidden, west({ endpointSlices: [slice('192.168.1.1')] })],
  ],
  [
    'it has only begun to start',
    [
      hidden,
      west({
        pods: [
          pod('dc2', 'r1', 0, { ready: false, startedAt: ago(60) }, 'Starting'),
        ],
      }),
    ],
  ],
  [
    'a node of its own is up',
    [hidden, west({ pods: [crashing(), pod('dc2', 'r2')] })],
  ],
])('is silent while %s', (_, contexts) => {
  expect(rulesOf(snapshot(two, contexts))).not.toContain('no-seed-reachable');
});
