import { cluster, planned, racksOf, region } from './facts';
import type { Example } from './example';

const usEast = region('us-east', 'dc1');
const euNorth = region('eu-north', 'dc2', { state: 'deleting' });

/** Changes that are held, and datacenters that join or go (rows 24 to 30). */
export const life: Example[] = [
  [
    24,
    cluster([
      region('us-east', 'dc1', {
        state: 'attention',
        size: 18,
        up: 18,
        racks: racksOf(6),
        operatorUpdate: { nodes: 18 },
      }),
    ]),
    'An operator upgrade wants to restart 18 nodes in us-east (dc1).',
    'No effect until allowed.',
    'Allow it per region; nothing happens before.',
  ],
  [
    25,
    cluster([
      usEast,
      region('us-west', 'dc2', {
        state: 'attention',
        refusedChange: {
          message: 'requests.storage: must not shrink',
          disks: { from: '2 TiB', to: '1 TiB' },
          othersWait: true,
        },
      }),
    ]),
    'us-west refuses the change: disks cannot shrink (2 TiB → 1 TiB).',
    'No effect; the other regions wait too.',
    'Set the disk back to 2 TiB, or withdraw the change.',
  ],
  [
    26,
    cluster(
      [
        usEast,
        planned('sa-east', 'dc4', undefined),
        region('eu-north', 'dc2', { state: 'attention' }),
      ],
      { addAndRemove: { added: 'dc4', removed: 'dc2' } },
    ),
    'Datacenters cannot be added and removed in one change.',
    'No effect.',
    'Remove eu-north first; add sa-east after.',
  ],
  [
    27,
    cluster([
      usEast,
      region('sa-east', 'dc4', {
        state: 'progressing',
        size: 6,
        up: 6,
        quorum: 'none',
        rebuild: { from: 'us-east', done: 2, size: 6, leftSeconds: 4200 },
      }),
    ]),
    'Adding sa-east (dc4): rebuild from us-east, 2 of 6 nodes done.',
    'Do not use sa-east yet: it has part of the data.',
    'Near 1 h 10 min; then sa-east is complete.',
  ],
  [
    28,
    cluster([
      usEast,
      region('sa-east', 'dc4', {
        noCopies: {
          keyspaces: ['carts', 'archive'],
          statements: [
            'ALTER KEYSPACE "carts" …',
            'ALTER KEYSPACE "archive" …',
          ],
        },
      }),
    ]),
    'sa-east (dc4) is up but holds no copies of carts and archive.',
    'Reads of them from sa-east go to another region.',
    'Set their copies for sa-east; the statement is ready to copy.',
  ],
  [
    29,
    cluster([
      usEast,
      region('eu-north', 'dc2', {
        state: 'attention',
        leaving: { inUse: [{ keyspace: 'orders', copies: 3 }] },
      }),
    ]),
    'eu-north (dc2) cannot be removed: keyspace orders still has 3 copies there.',
    'No effect.',
    'Change orders to 0 copies in eu-north; then removal goes on.',
  ],
  [
    30,
    cluster([
      usEast,
      {
        ...euNorth,
        leaving: {
          nodes: {
            node: 'r2-0',
            left: 2,
            size: 3,
            moved: { done: '41 GiB', of: '60 GiB' },
            leftSeconds: 720,
          },
          components: 1,
        },
      },
    ]),
    'Removing eu-north (dc2): node 2 of 3 hands over its data, 41 GiB of 60 GiB moved.',
    'Clients must not use eu-north any more: 1 component still does.',
    'Near 12 min.',
  ],
];
