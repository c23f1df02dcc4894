import { cluster, lostNode, min, planned, racksOf, region } from './facts';
import type { Example } from './example';

const usEast = region('us-east', 'dc1');
const usWest = region('us-west', 'dc2');
const euWest = region('eu-west', 'dc3');
const big = { size: 18, up: 17, racks: racksOf(6) };

const starting = region('us-west', 'dc2', {
  state: 'progressing',
  up: 2,
  quorum: 'none',
  starting: {
    seconds: min(7),
    usualSeconds: min(3),
    overdue: false,
    node: { name: 'r3-0', position: 3, seconds: min(4) },
  },
});

/** Creation, starts and waits (rows 1 to 4), and nodes that cannot be placed (13 to 16). */
export const creation: Example[] = [
  [
    1,
    cluster([usEast, starting, planned('eu-west', 'dc3', 'dc2')]),
    'eu-west (dc3) waits for us-west (dc2): 2 of 3 nodes ready, the third has been starting for 4 min.',
    'us-east answers at LOCAL_QUORUM; the others take no traffic yet.',
    'dc2 becomes ready, usually within 3 min; then dc3 is created. Nothing is needed from you.',
  ],
  [
    2,
    cluster([
      usEast,
      region('us-west', 'dc2', {
        state: 'attention',
        up: 2,
        quorum: 'none',
        starting: { seconds: min(23), usualSeconds: min(8), overdue: true },
        troubles: [
          lostNode('r3-0', {
            joined: false,
            cause: { kind: 'crash', times: 4, exitCode: 137 },
          }),
        ],
      }),
    ]),
    'us-west (dc2) has been starting for 23 min; usually 8 min here.',
    'us-east serves.',
    'Look at node r3-0: Cassandra exited 4 times with code 137. Show its last lines.',
  ],
  [
    3,
    cluster(
      [planned('us-east', 'dc1', undefined), planned('eu-west', 'dc3', 'dc1')],
      {
        secrets: [
          {
            datacenter: 'dc3',
            seconds: 40,
            permission: 'patch secrets',
            namespace: 'payments',
          },
        ],
      },
    ),
    'Nothing is created yet: the secrets have not reached eu-west for 40 s.',
    null,
    'The control plane may not write secrets in eu-west, namespace payments. Grant "patch secrets".',
  ],
  [
    4,
    cluster([usEast, usWest, euWest], { survivesZone: true }),
    'Everything asked for is running in 3 regions.',
    'LOCAL_QUORUM works in each region; any one zone can be lost.',
    null,
  ],
  [
    13,
    cluster([
      region('us-east', 'dc1', {
        ...big,
        state: 'degraded',
        troubles: [
          lostNode('r2-0', {
            seconds: min(14),
            cause: {
              kind: 'disk-bound',
              stream: { size: '310 GiB', peers: 2, seconds: min(50) },
            },
          }),
        ],
      }),
    ]),
    'Node r2-0 of us-east (dc1) cannot be placed: its disk is bound to a worker that is gone.',
    'LOCAL_QUORUM works.',
    'Replace the node: 310 GiB stream from 2 peers, near 50 min.',
  ],
  [
    14,
    cluster([
      region('eu-west', 'dc3', {
        ...big,
        state: 'attention',
        troubles: [
          lostNode('r1-4', {
            joined: false,
            cause: {
              kind: 'no-worker',
              zone: 'eu-west-1a',
              need: '16 free vCPU',
            },
          }),
        ],
      }),
    ]),
    'Kubernetes cannot place node r1-4: no worker in eu-west-1a has 16 free vCPU.',
    '17 of 18 nodes serve.',
    'Add a worker in eu-west-1a, or order a smaller node size.',
  ],
  [
    15,
    cluster([
      region('ap-south', 'dc3', {
        state: 'attention',
        up: 0,
        quorum: 'none',
        troubles: [
          lostNode('r1-0', {
            joined: false,
            cause: {
              kind: 'no-storage-class',
              storageClass: 'fast-ssd',
              choices: ['gp3-retain', 'hdd-standard'],
            },
          }),
        ],
      }),
    ]),
    'The disk of node r1-0 in ap-south (dc3) is not provided: storage class fast-ssd does not exist there.',
    null,
    'Choose one of gp3-retain, hdd-standard.',
  ],
  [
    16,
    cluster([
      region('us-west', 'dc2', {
        state: 'down',
        up: 0,
        quorum: 'none',
        noSeeds: { seedsIn: 'us-east', seedsUnreachable: true },
      }),
    ]),
    'us-west (dc2) cannot start: no seed answers, all listed seeds are in us-east.',
    'us-west serves nothing.',
    'us-east is unreachable for us as well. Start a seed in us-west: guide.',
  ],
  [
    17,
    cluster([
      region('us-east', 'dc1', {
        state: 'progressing',
        size: 18,
        up: 16,
        scaling: {
          direction: 'up',
          from: 15,
          to: 18,
          position: 2,
          node: null,
          moved: { done: '61 GiB', of: '310 GiB' },
          leftSeconds: min(26),
        },
      }),
    ]),
    'Scaling us-east (dc1) from 15 to 18: node 2 of 3 joins, 61 GiB of 310 GiB streamed.',
    'No effect.',
    'Near 26 min for this node.',
  ],
  [
    18,
    cluster([
      region('us-east', 'dc1', {
        state: 'progressing',
        scaling: {
          direction: 'down',
          from: 18,
          to: 15,
          position: 1,
          node: 'r3-5',
          moved: { done: '41 GiB', of: '60 GiB' },
          leftSeconds: min(8),
        },
      }),
    ]),
    'Scaling us-east (dc1) down from 18 to 15: node r3-5 hands over its data, 41 GiB of 60 GiB.',
    'No effect.',
    'Near 8 min, then 2 more nodes.',
  ],
];
