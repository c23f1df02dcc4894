import { shortRegionLabel } from '../../region';
import { sayCare } from '../careCatalogue';
import type { DifferentPassword, LateBackup, LateRepair } from '../careFacts';
import { say } from '../catalogue';
import type { RegionFacts, VerdictFacts } from '../facts';
import { headings, type Finding } from '../finding';

/** Backups and repairs that are late, and passwords that differ (ux 5, rows 34 to 36). */
export function operationsRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  const regionOf = (datacenter: string | undefined) =>
    facts.regions.find(each => each.datacenter === datacenter);
  return [
    ...(facts.backups ?? []).flatMap(each =>
      of(regionOf(each.datacenter), region => lateBackup(region, each)),
    ),
    ...(facts.repairs ?? []).map(each =>
      lateRepair(regionOf(each.datacenter), each),
    ),
    ...(facts.passwords ?? []).flatMap(each =>
      of(regionOf(each.datacenter), region =>
        password(facts.hub.name, region, each),
      ),
    ),
  ];
}

function of(
  region: RegionFacts | undefined,
  tell: (region: RegionFacts) => Finding,
): Finding[] {
  return region ? [tell(region)] : [];
}

function lateBackup(
  region: RegionFacts,
  { seconds, objectiveSeconds, hangs }: LateBackup,
): Finding {
  const name = shortRegionLabel(region);
  return {
    rule: 'backup.late',
    state: 'attention',
    datacenter: region.datacenter,
    seconds: seconds - objectiveSeconds,
    headings: [
      sayCare('backup.late', {
        region: name,
        seconds,
        objective: objectiveSeconds,
      }),
    ],
    clients: say('effect.none'),
    next: hangs
      ? sayCare('backup.late.hangs', hangs)
      : sayCare('backup.late.next', { region: name }),
  };
}

function lateRepair(
  region: RegionFacts | undefined,
  { keyspace, seconds, limitSeconds, scheduled }: LateRepair,
): Finding {
  const words = { keyspace, seconds, limit: limitSeconds };
  return {
    rule: 'repair.late',
    state: 'attention',
    ...(region ? { datacenter: region.datacenter } : {}),
    seconds: seconds - limitSeconds,
    headings: region
      ? headings(label =>
          sayCare('repair.late', { ...words, region: label(region) }),
        )
      : [sayCare('repair.late.all', words)],
    clients: sayCare('repair.late.clients'),
    next: scheduled
      ? sayCare('repair.late.next')
      : sayCare('repair.late.next.unscheduled'),
  };
}

function password(
  hub: string,
  region: RegionFacts,
  { user, seconds }: DifferentPassword,
): Finding {
  const name = shortRegionLabel(region);
  return {
    rule: 'password.differs',
    state: 'attention',
    datacenter: region.datacenter,
    seconds,
    headings: [
      seconds === null
        ? sayCare('password.differs.unknown', { user, region: name })
        : sayCare('password.differs', { user, region: name, seconds }),
    ],
    clients: sayCare('password.clients', { region: name }),
    next: sayCare('password.next', { hub }),
  };
}
