import { cluster, hidden, hours, min, region } from './facts';
import type { Example } from './example';

const usEast = region('us-east', 'dc1');
const usWest = region('us-west', 'dc2');

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
