import {
  cronGapSeconds,
  defineSentences,
  regionLabel,
  shortRegionLabel,
  type Diagnosis,
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
  'diagnosis.backup.unrun':
    'Schedule {schedule} of {region} has not run for {seconds:duration}; it should every {objective:duration}.',
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
      if (!schedule || !objective) return [];
      const complete = completeBackups(model);
      const seconds = complete
        ? age(complete, schedule, now)
        : secondsSince(ranAt(schedule), now);
      if (seconds === null || seconds <= TOLERANCE * objective) return [];
      return [told(model, { schedule, objective, complete, seconds })];
    }),
};

function told(
  model: DatacenterModel,
  {
    schedule,
    objective,
    complete,
    seconds,
  }: {
    schedule: MedusaBackupSchedule;
    objective: number;
    complete: BackupFact[] | null;
    seconds: number;
  },
): Diagnosis {
  const { name } = schedule.metadata;
  const last = complete?.[0];
  const words = { region: regionLabel(namesOf(model)), objective };
  return {
    rule: 'backup-late',
    state: 'attention',
    cause: causeOf(),
    clients: say('diagnosis.backup.late.clients'),
    next: say('diagnosis.backup.late.next', {
      region: shortRegionLabel(namesOf(model)),
      schedule: name,
    }),
    evidence: [
      refIn(model, schedule.kind, name),
      ...(last ? [refIn(model, last.kind, last.metadata.name)] : []),
      ...failedSince(model, last).map(each =>
        refIn(model, each.kind, each.metadata.name),
      ),
    ],
    confidence: last ? 1 : 0.8,
    seconds,
    datacenter: model.facts.name,
  };

  function causeOf() {
    if (last) return say('diagnosis.backup.late', { ...words, seconds });
    return complete
      ? say('diagnosis.backup.never', words)
      : say('diagnosis.backup.unrun', { ...words, seconds, schedule: name });
  }
}

/** When a schedule made a backup last, where backups themselves are not known. */
function ranAt({ status }: MedusaBackupSchedule): string | undefined {
  const at = status?.lastExecution;
  return typeof at === 'string' ? at : undefined;
}

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

/** The newest backup after the last complete one, where it failed. */
function failedSince(
  model: DatacenterModel,
  last: BackupFact | undefined,
): BackupFact[] {
  const [job] = backupsOf(model, 'backupJobs') ?? [];
  const isNewer =
    (job?.finishTime ?? '') > (last?.finishTime ?? '') &&
    (job?.failed ?? []).length > 0;
  return job && isNewer ? [job] : [];
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
