import type { BackupFact } from '../../snapshot';
import type { Snapshot } from '../../snapshot/types';
import { ago, outOfSight } from '../../view/__testUtils__/fleet';
import { east, one, toldBy, two, type Told } from '../__testUtils__/told';

const HOUR = 3600;

const job = (
  name: string,
  startSeconds: number,
  changes: Partial<BackupFact> = {},
): BackupFact => ({
  apiVersion: 'medusa.k8ssandra.io/v1alpha1',
  kind: 'MedusaBackupJob',
  metadata: {
    name,
    namespace: 'payments',
    creationTimestamp: ago(startSeconds),
  },
  datacenter: 'dc1',
  startTime: ago(startSeconds),
  inProgress: null,
  finished: null,
  failed: null,
  ...changes,
});

const finished = (name: string, startSeconds: number, lasted: number) =>
  job(name, startSeconds, { finishTime: ago(startSeconds - lasted) });

const history = [
  finished('a', 100 * HOUR, HOUR),
  finished('b', 50 * HOUR, HOUR),
];
const pods = ['p1', 'p2', 'p3', 'p4'];

const jobs = (...backupJobs: BackupFact[]): Snapshot => one({ backupJobs });

it.each<[string, Snapshot, Told[]]>([
  ['jobs are not known', one(), []],
  ['none', jobs(), []],
  ['the last one is complete', jobs(...history), []],
  [
    'one that runs as long as usual',
    jobs(job('c', HOUR, { inProgress: pods }), ...history),
    [],
  ],
  [
    'one that takes much longer than usual',
    jobs(job('c', 3 * HOUR, { inProgress: pods }), ...history),
    [
      {
        cause:
          'Backup c of east (dc1) has been running for 3 h and hangs on p1, p2 and 2 more; usually 1 h.',
        state: 'attention',
        next: 'Look at the container medusa of p1, then run the backup again.',
        evidence: ['MedusaBackupJob/c', 'Pod/p1', 'Pod/p2', 'Pod/p3'],
        seconds: 3 * HOUR,
      },
    ],
  ],
  ['the first one, which may take its time', jobs(job('c', HOUR)), []],
  [
    'the first one, after some hours',
    jobs(job('c', 3 * HOUR, { finished: ['p1'], inProgress: ['p2'] })),
    [{ cause: expect.stringContaining('hangs on p2.'), confidence: 0.7 }],
  ],
  [
    'the first one, which no node tells of',
    jobs(job('c', 13 * HOUR)),
    [
      {
        cause: expect.stringContaining('no node tells'),
        evidence: ['MedusaBackupJob/c'],
      },
    ],
  ],
  [
    'one that failed on a node',
    jobs(job('c', HOUR, { finishTime: ago(60), failed: ['p2'] }), ...history),
    [
      {
        cause:
          'Backup c of east (dc1) failed on p2; the backup is not complete.',
        confidence: 1,
      },
    ],
  ],
  [
    'one that failed, and the next went well',
    jobs(
      finished('d', HOUR, 600),
      job('c', 2 * HOUR, { finishTime: ago(HOUR), failed: ['p2'] }),
    ),
    [],
  ],
  [
    'one of another datacenter',
    jobs(job('c', 13 * HOUR, { datacenter: 'dc9' })),
    [],
  ],
  [
    'one in a region that cannot be seen now',
    two([
      east(),
      outOfSight('west', {
        backupJobs: [job('c', 13 * HOUR, { datacenter: 'dc2' })],
      }),
    ]),
    [],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('backup-hangs', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
