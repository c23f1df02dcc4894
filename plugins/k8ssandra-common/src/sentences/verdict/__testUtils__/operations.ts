import { cluster, hours, min, region } from './facts';
import type { Example } from './example';

const DAY = hours(24);
const usEast = region('us-east', 'dc1');
const usWest = region('us-west', 'dc2');
const euNorth = region('eu-north', 'dc2');

/** Changes that are held (rows 19 to 23), backups, repairs and passwords (34 to 36). */
export const operations: Example[] = [
  [
    19,
    cluster([
      region('us-east', 'dc1', {
        size: 6,
        up: 6,
        tooSmall: { data: '5.1 TiB', nodes: 3, disk: '1 TiB', needed: 6 },
      }),
    ]),
    'us-east (dc1) would not fit after scaling down: 5.1 TiB on 3 nodes of 1 TiB.',
    null,
    'The change is held. Keep 6 nodes, or grow the disks first.',
  ],
  [
    20,
    cluster([usEast, usWest], {
      restart: {
        done: 7,
        size: 63,
        datacenter: 'dc1',
        rack: 'r2',
        leftSeconds: min(200),
      },
    }),
    'Rolling restart: 7 of 63 nodes done, us-east (dc1) rack r2 now.',
    'LOCAL_QUORUM works.',
    'Near 3 h 20 min left.',
  ],
  [
    21,
    cluster([usEast, usWest], {
      restart: {
        done: 7,
        size: 63,
        datacenter: 'dc1',
        rack: 'r2',
        waitsFor: 'r2-3',
      },
    }),
    'Rolling restart paused at us-east (dc1): a node is down, a restart would take a second one.',
    'LOCAL_QUORUM works.',
    'It goes on by itself when r2-3 is up.',
  ],
  [
    22,
    cluster([usEast, usWest], {
      upgrade: {
        from: '5.0.6',
        to: '5.0.7',
        after: 'us-east',
        halted: { node: 'r1-2', seconds: min(12) },
      },
    }),
    'Upgrade to 5.0.7 halted after us-east: node r1-2 did not become ready in 12 min.',
    'us-east has one node less; the other regions run 5.0.6.',
    'Look at r1-2, then continue or go back to 5.0.6.',
  ],
  [
    23,
    cluster([usEast, usWest], {
      upgrade: {
        from: '5.0.6',
        to: '5.0.7',
        after: 'us-east',
        paused: { by: 'team-commerce', seconds: 2 * DAY, done: 9, size: 27 },
      },
    }),
    'Upgrade paused after us-east by team-commerce for 2 d: 9 of 27 nodes run 5.0.6.',
    'No effect.',
    'team-commerce continues or goes back.',
  ],
  [
    34,
    cluster([usEast, euNorth], {
      backups: [
        {
          datacenter: 'dc2',
          seconds: hours(31),
          objectiveSeconds: hours(24),
          hangs: {
            nodes: 3,
            of: 9,
            since: '02:04',
            because: 'the storage endpoint answers 503',
          },
        },
      ],
    }),
    'The last complete backup in eu-north is 31 h old; the objective is 24 h.',
    'No effect.',
    '3 of 9 nodes hang since 02:04: the storage endpoint answers 503. Run again when it does not.',
  ],
  [
    35,
    cluster([usEast, euNorth], {
      repairs: [
        {
          keyspace: 'archive',
          seconds: 12 * DAY,
          limitSeconds: 10 * DAY,
          scheduled: false,
        },
      ],
    }),
    'archive is 12 d without a full repair in all regions; the limit is 10 d.',
    'Deleted rows can come back.',
    'No schedule covers it. Add it to the weekly one.',
  ],
  [
    36,
    cluster([usEast, euNorth], {
      passwords: [{ user: 'orders-app', datacenter: 'dc2', seconds: hours(2) }],
    }),
    'The password of orders-app differs in eu-north for 2 h.',
    'Logins with it can fail in eu-north.',
    'Restore the copy from hub-eu.',
  ],
];
