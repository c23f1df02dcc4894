import {
  defineSentences,
  regionLabel,
  type Reaper,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../../view/datacenterModel';
import { secondsSince } from '../../view/time';
import { namesOf } from '../nodeRule';
import { refIn } from '../refs';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.repair':
    'Nothing in {region} has been repaired for {seconds:duration}: Reaper is not ready there; the limit is {limit:duration}.',
  'diagnosis.repair.clients': 'Deleted rows can come back.',
  'diagnosis.repair.next':
    'Bring Reaper {reaper} up, and run a full repair in {region}.',
});

/** `gc_grace_seconds` of Cassandra where a table does not say otherwise: what was deleted is forgotten then. */
const GC_GRACE = 864_000;

/**
 * Reaper has not been ready for longer than deleted rows are remembered, so no full repair can have run since (catalogue 24). When
 * single keyspaces were repaired only Reaper's own API tells.
 */
export const repairOverdue: Rule = {
  id: 'repair-overdue',
  explain: ({ models, now }) =>
    models.flatMap(model =>
      reapersOf(model).flatMap(reaper => {
        const seconds = secondsSince(notReadySince(reaper), now);
        if (seconds === null || seconds <= GC_GRACE) return [];
        const region = regionLabel(namesOf(model));
        const { name } = reaper.metadata;
        return [
          {
            rule: 'repair-overdue' as const,
            state: 'attention' as const,
            cause: say('diagnosis.repair', {
              region,
              seconds,
              limit: GC_GRACE,
            }),
            clients: say('diagnosis.repair.clients'),
            next: say('diagnosis.repair.next', { reaper: name, region }),
            evidence: [refIn(model, 'Reaper', name)],
            confidence: 0.8,
            seconds,
            datacenter: model.facts.name,
          },
        ];
      }),
    ),
};

function reapersOf({ facts, access }: DatacenterModel): Reaper[] {
  if (access) return [];
  return facts.context.reapers.filter(
    ({ metadata, spec }) =>
      spec?.datacenterRef?.name === facts.name &&
      (spec.datacenterRef.namespace ?? metadata.namespace) === facts.namespace,
  );
}

/** Its condition tells; one that never was ready has none, and is as old as it is. */
function notReadySince({ metadata, status }: Reaper): string | undefined {
  const ready = status?.conditions?.find(each => each.type === 'Ready');
  if (ready) {
    return ready.status === 'True' ? undefined : ready.lastTransitionTime;
  }
  return status?.progress && status.progress !== 'Running'
    ? metadata.creationTimestamp
    : undefined;
}
