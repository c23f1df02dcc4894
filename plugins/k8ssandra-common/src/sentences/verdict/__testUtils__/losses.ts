import { cluster, hidden, lostNode, min, racksOf, region } from './facts';
import type { Example } from './example';

const usEast = region('us-east', 'dc1');
const usWest = region('us-west', 'dc2');
const euWest = region('eu-west', 'dc3');
const big = { size: 18, up: 17, racks: racksOf(6) };

/** Losses (rows 5 to 7) and what we cannot see (8 to 12). */
export const losses: Example[] = [
  [
    5,
    cluster([
      region('us-east', 'dc1', {
        ...big,
        state: 'degraded',
        secondLossIn: ['r1', 'r3'],
        troubles: [
          lostNode('r2-3', {
            seconds: min(14),
            cause: {
              kind: 'no-worker',
              zone: 'us-east-1b',
              need: '16 free vCPU',
            },
          }),
        ],
      }),
      usWest,
    ]),
    'us-east (dc1) rack r2 has 1 of 6 nodes down for 14 min.',
    'LOCAL_QUORUM works. A second loss in r1 or r3 would stop it for part of the data.',
    'The pod waits for a worker in us-east-1b with 16 free vCPU. Add one, or free room.',
  ],
  [
    6,
    cluster([
      region('us-east', 'dc1', {
        ...big,
        state: 'down',
        quorum: 'lost',
        lostShare: 0.12,
        troubles: ['r1-0', 'r3-2'].map(node =>
          lostNode(node, { seconds: min(3), cause: { kind: 'restarting' } }),
        ),
      }),
      usWest,
      euWest,
    ]),
    'us-east (dc1) has lost LOCAL_QUORUM for part of its data: racks r1 and r3 each have a node down for 3 min.',
    'Requests at LOCAL_QUORUM fail in us-east for near 12 % of the ranges. us-west and eu-west serve.',
    'Restore either node first; both pods are being restarted by Kubernetes.',
  ],
  [
    7,
    cluster([
      region('us-east', 'dc1', {
        ...big,
        state: 'degraded',
        troubles: [0, 1, 2, 3, 4, 5].map(ordinal =>
          lostNode(`r2-${ordinal}`, {
            seconds: min(9),
            cause: { kind: 'zone-lost', zone: 'us-east-1b' },
          }),
        ),
      }),
    ]),
    'Rack r2 of us-east (dc1) is down: 6 of 6 nodes, since zone us-east-1b was lost 9 min ago.',
    'LOCAL_QUORUM works with racks r1 and r3.',
    'Nothing is needed if the zone returns. Do not replace nodes now.',
  ],
  [
    8,
    cluster([
      usEast,
      usWest,
      hidden('eu-west', 'dc3', {
        retrySeconds: 11,
        peers: { up: 3, of: 3 },
      }),
    ]),
    'eu-west (dc3) has been unreachable for 6 min; the other regions are healthy.',
    'Unknown for eu-west; its peers see 3 of 3 nodes up.',
    'The control plane retries in 11 s. Nothing is changed in eu-west until it answers.',
  ],
  [
    9,
    cluster([
      usEast,
      region('eu-west', 'dc3', {
        state: 'auth-failed',
        quorum: 'unknown',
        access: { kind: 'auth-failed', seconds: null, since: '11:31' },
      }),
    ]),
    'eu-west (dc3) refuses our credential since 11:31.',
    'Clients are probably not affected.',
    'Renew the credential of context prod-eu-west.',
  ],
  [
    10,
    cluster([
      region('eu-north', 'dc2', {
        forbidden: { verb: 'read', resources: ['secrets', 'endpoint slices'] },
      }),
    ]),
    'The control plane cannot read secrets and endpoint slices in eu-north.',
    'No effect on clients now.',
    'A new datacenter would not join from there. Apply the missing RBAC.',
  ],
  [
    11,
    cluster([usEast, usWest], {
      hub: {
        name: 'hub-eu',
        access: { kind: 'unreachable', seconds: min(2) },
      },
    }),
    'hub-eu has been unreachable for 2 min; all regions keep serving.',
    'No effect.',
    'Changes are refused until it answers; what you see is live from the regions.',
  ],
  [
    12,
    cluster([usEast], { noLeaderSince: '14:58' }),
    'No control plane leads since 14:58.',
    'No effect.',
    'Another replica takes over within 15 s; if not, look at its pods.',
  ],
];
