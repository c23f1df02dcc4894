import type { MedusaBackupSchedule } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { BackupFact } from '../../snapshot';
import type { Snapshot } from '../../snapshot/types';
import { ago } from '../../view/__testUtils__/fleet';
import { one, toldBy, type Told } from '../__testUtils__/told';

const HOUR = 3600;
const DAY = 24 * HOUR;

const schedule = (
  changes: Partial<MedusaBackupSchedule['spec']> = {},
  createdSeconds = 100 * DAY,
): MedusaBackupSchedule => ({
  apiVersion: 'medusa.k8ssandra.io/v1alpha1',
  kind: 'MedusaBackupSchedule',
  metadata: {
    name: 'nightly',
    namespace: 'payments',
    creationTimestamp: ago(createdSeconds),
  },
  spec: {
    backupSpec: { cassandraDatacenter: 'dc1' },
    cronSchedule: '0 2 * * *',
    ...changes,
  },
});

const backup = (
  seconds: number,
  changes: Partial<BackupFact> = {},
): BackupFact => ({
  apiVersion: 'medusa.k8ssandra.io/v1alpha1',
  kind: 'MedusaBackup',
  metadata: { name: `b${seconds}`, namespace: 'payments' },
  datacenter: 'dc1',
  startTime: ago(seconds + 600),
  finishTime: ago(seconds),
  inProgress: null,
  finished: null,
  failed: null,
  ...changes,
});

const given = (
  schedules: MedusaBackupSchedule[],
  backups?: BackupFact[],
  backupJobs?: BackupFact[],
): Snapshot =>
  one({
    backupSchedules: schedules,
    ...(backups && { backups }),
    ...(backupJobs && { backupJobs }),
  });

const late: Told[] = [{ cause: expect.stringContaining('is 31 h old') }];

it.each<[string, Snapshot, Told[]]>([
  ['nothing is scheduled', given([], [backup(31 * HOUR)]), []],
  ['backups are not known', given([schedule()]), []],
  ...(
    [
      [
        31 * HOUR,
        [
          {
            cause:
              'Schedule nightly of east (dc1) has not run for 31 h; it should every 24 h.',
            confidence: 0.8,
          },
        ],
      ],
      [20 * HOUR, []],
    ] as Array<[number, Told[]]>
  ).map(([seconds, told]): [string, Snapshot, Told[]] => [
    `the schedule ran ${seconds} s ago, and backups are not known`,
    given([{ ...schedule(), status: { lastExecution: ago(seconds) } }]),
    told,
  ]),
  ['one of last night', given([schedule()], [backup(13 * HOUR)]), []],
  [
    'none since the night before',
    given([schedule()], [backup(55 * HOUR), backup(31 * HOUR)]),
    [
      {
        cause:
          'The last complete backup of east (dc1) is 31 h old; the objective is 24 h.',
        state: 'attention',
        next: 'Run a backup in east now, and look why schedule nightly did not.',
        evidence: [
          'MedusaBackupSchedule/nightly',
          `MedusaBackup/b${31 * HOUR}`,
        ],
        seconds: 31 * HOUR,
      },
    ],
  ],
  [
    'jobs tell as well',
    given([schedule()], undefined, [backup(31 * HOUR)]),
    late,
  ],
  [
    'one that failed counts for nothing',
    given(
      [schedule()],
      [backup(31 * HOUR)],
      [backup(HOUR, { failed: ['p1'] })],
    ),
    late,
  ],
  [
    'nor does one that is not done',
    given(
      [schedule()],
      [backup(31 * HOUR), backup(HOUR, { outcome: 'IN_PROGRESS' })],
    ),
    late,
  ],
  [
    'there never was one',
    given([schedule()], []),
    [
      {
        cause:
          'east (dc1) has no complete backup; the objective is one every 24 h.',
        evidence: ['MedusaBackupSchedule/nightly'],
      },
    ],
  ],
  ['it was scheduled today', given([schedule({}, HOUR)], []), []],
  [
    'it is switched off',
    given([schedule({ disabled: true })], [backup(31 * HOUR)]),
    [],
  ],
  [
    'a purge is no backup',
    given([schedule({ operationType: 'purge' })], [backup(31 * HOUR)]),
    [],
  ],
  [
    'once a week is enough',
    given([schedule({ cronSchedule: '@weekly' })], [backup(31 * HOUR)]),
    [],
  ],
  [
    'what is no schedule',
    given([schedule({ cronSchedule: 'often' })], [backup(31 * HOUR)]),
    [],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('backup-late', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
