import {
  defineSentences,
  regionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { BackupFact } from '../../snapshot';
import type { DatacenterModel } from '../../view/datacenterModel';
import { secondsSince } from '../../view/time';
import { backupsOf, startOf } from '../datacenterObjects';
import { namesOf } from '../nodeRule';
import { refIn } from '../refs';
import { someOf } from '../someOf';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.backup.hangs':
    'Backup {job} of {region} has been running for {seconds:duration} and hangs on {pods}.',
  'diagnosis.backup.hangs.usual':
    'Backup {job} of {region} has been running for {seconds:duration} and hangs on {pods}; usually {usual:duration}.',
  'diagnosis.backup.hangs.unknown':
    'Backup {job} of {region} has been running for {seconds:duration}, and no node tells how far it is.',
  'diagnosis.backup.failed':
    'Backup {job} of {region} failed on {pods}; the backup is not complete.',
  'diagnosis.backup.clients': 'No effect.',
  'diagnosis.backup.next':
    'Look at the container medusa of {pod}, then run the backup again.',
  'diagnosis.backup.next.unknown':
    'Look at the operator that runs Medusa there.',
});

/** Seconds after which a backup is taken to hang where none was ever complete: later ones only copy what is new. */
const LONGEST = 2 * 3600;

/** A first backup of much data takes its hours, so that it hangs is less sure before this. */
const SURE = 4 * 3600;

/** One that is twice as long as usual hangs, but never before this. */
const SHORTEST = 1800;

/** Complete backups that tell what is usual. */
const HISTORY = 20;

/** A MedusaBackupJob that does not end, or that ended without some nodes (catalogue 22; operator-spec 1.7). */
export const backupHangs: Rule = {
  id: 'backup-hangs',
  explain: ({ models, now }) =>
    models.flatMap(model => {
      const jobs = backupsOf(model, 'backupJobs');
      const newest = jobs?.[0];
      return model.access || !jobs || !newest
        ? []
        : explain(model, jobs, newest, now);
    }),
};

function explain(
  model: DatacenterModel,
  jobs: BackupFact[],
  job: BackupFact,
  now: number,
): Diagnosis[] {
  const seconds = secondsSince(startOf(job), now);
  const failed = job.failed ?? [];
  if (job.finishTime) {
    return failed.length > 0 ? [told(model, job, { failed, seconds })] : [];
  }
  const usual = usualSeconds(jobs);
  const limit = usual === null ? LONGEST : Math.max(SHORTEST, 2 * usual);
  return seconds !== null && seconds > limit
    ? [told(model, job, { failed, seconds, usual })]
    : [];
}

function told(
  model: DatacenterModel,
  job: BackupFact,
  is: { failed: string[]; seconds: number | null; usual?: number | null },
): Diagnosis {
  const pods = [...(job.inProgress ?? []), ...is.failed];
  const region = regionLabel(namesOf(model));
  const words = { job: job.metadata.name, region, pods: someOf(pods) };
  const seconds = is.seconds ?? 0;
  return {
    rule: 'backup-hangs',
    state: 'attention',
    cause: causeOf(),
    clients: say('diagnosis.backup.clients'),
    next:
      pods.length > 0
        ? say('diagnosis.backup.next', { pod: pods[0] })
        : say('diagnosis.backup.next.unknown'),
    evidence: [
      refIn(model, job.kind, job.metadata.name),
      ...pods.slice(0, 3).map(pod => refIn(model, 'Pod', pod)),
    ],
    confidence: confidenceOf(is),
    seconds: is.seconds,
    datacenter: model.facts.name,
  };

  function causeOf() {
    if (job.finishTime) return say('diagnosis.backup.failed', words);
    if (pods.length === 0) {
      return say('diagnosis.backup.hangs.unknown', { ...words, seconds });
    }
    return is.usual
      ? say('diagnosis.backup.hangs.usual', {
          ...words,
          seconds,
          usual: is.usual,
        })
      : say('diagnosis.backup.hangs', { ...words, seconds });
  }
}

function confidenceOf(is: {
  failed: string[];
  seconds: number | null;
  usual?: number | null;
}): number {
  if (is.failed.length > 0) return 1;
  return is.usual || (is.seconds ?? 0) > SURE ? 0.9 : 0.7;
}

/** Median of what complete backups took; null when there are none. */
function usualSeconds(jobs: BackupFact[]): number | null {
  const lasted = jobs
    .filter(each => (each.failed ?? []).length === 0)
    .flatMap(({ startTime, finishTime }) =>
      startTime && finishTime
        ? [(Date.parse(finishTime) - Date.parse(startTime)) / 1000]
        : [],
    )
    .filter(each => each >= 0)
    .slice(0, HISTORY)
    .sort((a, b) => a - b);
  return lasted.length > 0 ? lasted[Math.floor(lasted.length / 2)] : null;
}
