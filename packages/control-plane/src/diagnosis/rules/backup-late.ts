import {
  cronGapSeconds,
  defineSentences,
  regionLabel,
  shortRegionLabel,
  type MedusaBackupSchedule,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { BackupFact } from '../../snapshot';
import type { DatacenterModel } from '../../view/datacenterModel';
import { secondsSince } from '../../view/time';
import { backupsOf } from '../datacenterObjects';
import { namesOf } from '../nodeRule';
import { refIn } from '../refs';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.backup.late':
    'The last complete backup of {region} is {seconds:duration} old; the objective is {objective:duration}.',
  'diagnosis.backup.never':
    '{region} has no complete backup; the objective is one every {objective:duration}.',
  'diagnosis.backup.late.clients': 'No effect.',
  'diagnosis.backup.late.next':
    'Run a backup in {region} now, and look why schedule {schedule} did not.',
});

/** A backup may take a part of its interval before it counts as late. */
const TOLERANCE = 1.2;

/** A schedule whose datacenter has no complete backup that is recent enough (catalogue 23; operator-spec 1.7). */
export const backupLate: Rule = {
  id: 'backup-late',
  explain: ({ models, now }) =>
    models.flatMap(model => {
      const schedule = model.access ? undefined : scheduleOf(model);
      const objective =
        schedule && cronGapSeconds(schedule.spec.cronSchedule ?? '');
      const complete = completeBackups(model);
      if (!schedule || !objective || complete === null) return [];
      const seconds = age(complete, schedule, now);
      if (seconds === null || seconds <= TOLERANCE * objective) return [];
      const [last] = complete;
      const region = regionLabel(namesOf(model));
      return [
        {
          rule: 'backup-late' as const,
          state: 'attention' as const,
          cause: last
            ? say('diagnosis.backup.late', { region, seconds, objective })
            : say('diagnosis.backup.never', { region, objective }),
          clients: say('diagnosis.backup.late.clients'),
          next: say('diagnosis.backup.late.next', {
            region: shortRegionLabel(namesOf(model)),
            schedule: schedule.metadata.name,
          }),
          evidence: [
            refIn(model, schedule.kind, schedule.metadata.name),
            ...(last ? [refIn(model, last.kind, last.metadata.name)] : []),
          ],
          confidence: last ? 1 : 0.8,
          seconds,
          datacenter: model.facts.name,
        },
      ];
    }),
};

/** The enabled schedule of backups that runs most often: purges are schedules as well. */
function scheduleOf({
  facts,
}: DatacenterModel): MedusaBackupSchedule | undefined {
  const gap = ({ spec }: MedusaBackupSchedule) =>
    cronGapSeconds(spec.cronSchedule ?? '') ?? Infinity;
  return facts.context.backupSchedules
    .filter(
      ({ metadata, spec }) =>
        metadata.namespace === facts.namespace &&
        spec?.backupSpec?.cassandraDatacenter === facts.name &&
        !spec.disabled &&
        (spec.operationType ?? 'backup') === 'backup',
    )
    .sort((a, b) => gap(a) - gap(b))[0];
}

/** Complete ones, the last to end first; null where neither kind is known, which is not "none". */
function completeBackups(model: DatacenterModel): BackupFact[] | null {
  const jobs = backupsOf(model, 'backupJobs');
  const backups = backupsOf(model, 'backups');
  if (!jobs && !backups) return null;
  return [...(jobs ?? []), ...(backups ?? [])]
    .filter(isComplete)
    .sort((a, b) => (a.finishTime! < b.finishTime! ? 1 : -1));
}

function isComplete({ finishTime, failed, outcome }: BackupFact): boolean {
  return (
    finishTime !== undefined &&
    (failed ?? []).length === 0 &&
    (outcome === undefined || /^(success|complete|finished)/i.test(outcome))
  );
}

/** Of the last one; where there is none, of the schedule that should have made one. */
function age(
  [last]: BackupFact[],
  { metadata }: MedusaBackupSchedule,
  now: number,
): number | null {
  return secondsSince(last?.finishTime ?? metadata.creationTimestamp, now);
}
