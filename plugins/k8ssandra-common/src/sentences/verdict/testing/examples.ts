import type { VerdictFacts } from '../facts';
import {
  cluster,
  hidden,
  hours,
  lostNode,
  min,
  planned,
  racksOf,
  region,
} from './facts';

/** A row of ux 5: facts, then the exact three sentences; `null` for "–". */
export type Example = [
  row: number,
  facts: VerdictFacts,
  state: string,
  clients: string | null,
  next: string | null,
];

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

/** Ends, pauses and care (rows 31 to 33 and 37 to 42). */
export const ends: Example[] = [
  [
    31,
    cluster(
      [
        region('us-east', 'dc1', {
          state: 'deleting',
          size: 6,
          quorum: 'none',
          removal: { gone: true, nodesLeft: 0 },
        }),
        ...['us-west', 'eu-west'].map((name, index) =>
          region(name, `dc${index + 2}`, {
            state: 'deleting',
            size: 6,
            quorum: 'none',
            removal: { gone: false, nodesLeft: 2 },
          }),
        ),
      ],
      {
        cluster: { namespace: 'billing', name: 'ledger' },
        deletion: { leftSeconds: min(6) },
      },
    ),
    'ledger is being deleted in 3 regions: us-east is gone, 4 of 18 nodes are left.',
    'Nothing serves it any more.',
    'Near 6 min.',
  ],
  [
    32,
    cluster(
      [
        region('us-east', 'dc1', {
          state: 'deleting',
          quorum: 'none',
          removal: { gone: true, nodesLeft: 0 },
        }),
        {
          ...hidden('ap-south', 'dc3', { seconds: hours(3) }),
          removal: { gone: false, nodesLeft: null },
        },
      ],
      { deletion: { canAbandon: true } },
    ),
    'Deletion waits for ap-south, which has been unreachable for 3 h.',
    null,
    'When it answers, deletion ends by itself. Or give up ap-south: its objects stay behind there.',
  ],
  [
    33,
    cluster([
      usEast,
      region('eu-west', 'dc3', {
        state: 'stopped',
        up: 0,
        quorum: 'none',
        stopped: {
          since: 'Friday 18:02',
          by: 'team-platform',
          startSeconds: min(6),
        },
      }),
    ]),
    'eu-west (dc3) is stopped since Friday 18:02 by team-platform; disks are kept.',
    'eu-west serves nothing, as wanted.',
    'Start it in near 6 min.',
  ],
  [
    37,
    cluster([usEast], {
      credentials: [{ context: 'prod-us-west', seconds: hours(9 * 24) }],
    }),
    'The credential of prod-us-west ends in 9 d.',
    'No effect.',
    'Renew it; no restart, no gap.',
  ],
  [
    38,
    cluster([usEast, usWest], {
      keyspaces: [
        {
          keyspace: 'system_auth',
          datacenter: 'dc2',
          copies: 1,
          asked: 3,
          schemaVersions: 2,
        },
      ],
    }),
    'system_auth has 1 copy in us-west (dc2), 3 are asked for.',
    'If that node stops, logins fail in us-west.',
    'The control plane raises it when schema versions agree: 2 versions now.',
  ],
  [
    39,
    cluster([
      usEast,
      region('us-west', 'dc2', { managementApi: { seconds: min(5) } }),
    ]),
    'us-west (dc2) answers, but its management API does not from hub-eu for 5 min.',
    'No effect.',
    "Schema steps wait. Allow the API server's pod proxy, or open port 8080.",
  ],
  [
    40,
    cluster([
      region('us-east', 'dc1', {
        scaledByHand: { rack: 'r1', runs: 7, asked: 6 },
      }),
    ]),
    'Somebody scaled rack r1 of us-east by hand: 7 nodes run, 6 are asked for.',
    'No effect yet.',
    'Set it back, or take over 7 in the order.',
  ],
  [
    41,
    cluster([usEast, usWest], {
      cluster: { namespace: 'crm', name: 'crm-legacy' },
      observed: true,
    }),
    'crm-legacy is run by another control plane; we only look.',
    'LOCAL_QUORUM works in each region.',
    'Adopt it, if that control plane is gone.',
  ],
  [
    42,
    cluster([usEast], {
      otherWriter: { datacenter: 'dc1', changes: 4, seconds: min(10) },
    }),
    'Another control plane writes this cluster as well: 4 changes to dc1 were undone in 10 min.',
    'No effect yet.',
    'We stopped writing. Choose one: adopt, or observe.',
  ],
];
