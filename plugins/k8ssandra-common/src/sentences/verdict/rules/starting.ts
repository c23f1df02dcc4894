import type { Sentence } from '../../sentence';
import { shortRegionLabel } from '../../region';
import { say } from '../catalogue';
import type {
  NodeTrouble,
  RegionFacts,
  StartingFacts,
  VerdictFacts,
} from '../facts';
import { headings, type Finding } from '../finding';
import { nextForNode } from './causes';
import { cannotStart, needsHelp, nextForNewNode } from './newNodes';
import { othersServe, servingLabels } from './serving';

/** Datacenters that start for the first time, and those that wait for them (ux 5, rows 1 and 2). */
export function startingRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  return facts.regions.flatMap(region => {
    if (!region.starting || region.access) {
      return [];
    }
    return region.starting.overdue
      ? [late(facts, region, region.starting)]
      : [onTime(facts, region, region.starting)];
  });
}

function late(
  facts: VerdictFacts,
  region: RegionFacts,
  { seconds, usualSeconds }: StartingFacts,
): Finding {
  const trouble = (region.troubles ?? []).find(each => !each.joined);
  return {
    rule: 'start.late',
    state: 'attention',
    datacenter: region.datacenter,
    seconds,
    headings: headings(label =>
      usualSeconds === null
        ? say('start.late.unusual', {
            region: label(region),
            seconds: seconds ?? 0,
          })
        : say('start.late', {
            region: label(region),
            seconds: seconds ?? 0,
            usual: usualSeconds,
          }),
    ),
    clients: othersServe(facts, region),
    next: trouble
      ? nextForNode(trouble)
      : say('start.late.next', { datacenter: region.datacenter }),
    evidence: trouble?.evidence,
    quote: trouble?.quote,
  };
}

function onTime(
  facts: VerdictFacts,
  region: RegionFacts,
  starting: StartingFacts,
): Finding {
  const waiter = facts.regions.find(
    each => each.waitsFor === region.datacenter && each.state === 'waiting',
  );
  return {
    rule: waiter ? 'start.waits' : 'start.runs',
    state: 'progressing',
    datacenter: region.datacenter,
    seconds: starting.seconds,
    headings: startHeadings(region, starting, waiter),
    clients: takingTraffic(facts),
    next: next(region.datacenter, starting.usualSeconds, waiter),
  };
}

function startHeadings(
  region: RegionFacts,
  { node }: StartingFacts,
  waiter: RegionFacts | undefined,
): Sentence[] {
  return headings((label, brief) => {
    const counts = { up: region.up ?? 0, size: region.size };
    const subject = waiter
      ? { region: label(waiter), first: label(region) }
      : { region: label(region) };
    if (!node || node.seconds === null || brief) {
      return waiter
        ? say('start.waits.brief', { first: '', ...subject, ...counts })
        : say('start.runs.brief', { ...subject, ...counts });
    }
    const current = {
      position: node.position,
      seconds: node.seconds,
      ...counts,
    };
    return waiter
      ? say('start.waits', { first: '', ...subject, ...current })
      : say('start.runs', { ...subject, ...current });
  });
}

function next(
  first: string,
  usual: number | null,
  waiter: RegionFacts | undefined,
): Sentence {
  if (!waiter) {
    return usual === null
      ? say('start.runs.next.brief', { datacenter: first })
      : say('start.runs.next', { datacenter: first, usual });
  }
  const { datacenter } = waiter;
  return usual === null
    ? say('start.waits.next.brief', { first, datacenter })
    : say('start.waits.next', { first, datacenter, usual });
}

/** Which regions take traffic while the rest of the cluster is being created. */
export function takingTraffic(facts: VerdictFacts): Sentence {
  const serving = servingLabels(facts);
  const others = facts.regions.filter(
    region => region.quorum === 'none' && region.state !== 'stopped',
  );
  if (serving.length === 0) {
    return say('start.clients.none');
  }
  if (others.length === 1) {
    const other = shortRegionLabel(others[0]);
    return say('start.clients.other', { serving, other });
  }
  return others.length === 0
    ? say('regions.serve', { regions: serving })
    : say('start.clients.others', { serving });
}

/** A node that never joined and will not without help (ux 5, rows 14 and 15). */
export function notStartingRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  return facts.regions.flatMap(region => {
    const trouble = (region.troubles ?? []).find(
      each => !each.joined && needsHelp(each.cause),
    );
    const covered = region.access || region.starting?.overdue;
    return trouble && !covered ? [notStarting(region, trouble)] : [];
  });
}

function notStarting(region: RegionFacts, trouble: NodeTrouble): Finding {
  return {
    rule: `start.${trouble.cause.kind}`,
    state: 'attention',
    datacenter: region.datacenter,
    seconds: trouble.seconds,
    headings: headings((label, brief) =>
      cannotStart(label(region), trouble, brief),
    ),
    clients:
      region.up !== null && region.up > 0
        ? say('nodes.serve', { up: region.up, size: region.size })
        : null,
    next: nextForNewNode(trouble),
    evidence: trouble.evidence,
    quote: trouble.quote,
  };
}
