import type { Sentence } from '../../sentence';
import { shortRegionLabel } from '../../region';
import { say } from '../catalogue';
import type {
  NodeCause,
  NodeTrouble,
  RegionFacts,
  StartingFacts,
  VerdictFacts,
} from '../facts';
import { headings, type Finding } from '../finding';
import { nextForNode } from './causes';
import { othersServe, servingLabels } from './serving';

/** What a node that never joined does not get over by itself. */
const NEEDS_HELP = new Set<NodeCause['kind']>([
  'no-worker',
  'disk-bound',
  'no-storage-class',
  'no-image',
  'crash',
]);

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
      each => !each.joined && NEEDS_HELP.has(each.cause.kind),
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

function cannotStart(
  region: string,
  { node, cause }: NodeTrouble,
  brief: boolean,
): Sentence {
  switch (cause.kind) {
    case 'no-worker':
      if (cause.need === null) {
        return say('place.no-worker.unknown', { node, region });
      }
      return cause.zone === null
        ? say('place.no-worker', { node, region, need: cause.need })
        : say('place.no-worker.zone', {
            node,
            zone: cause.zone,
            need: cause.need,
          });
    case 'no-storage-class':
      return brief
        ? say('place.storage.brief', { node, region })
        : say('place.storage', { node, region, class: cause.storageClass });
    case 'no-image':
      return say('start.image', { node, region });
    case 'crash':
      return say('start.crash', { node, region, times: cause.times });
    default:
      return say('place.disk-bound', { node, region });
  }
}

function nextForNewNode(trouble: NodeTrouble): Sentence {
  if (trouble.cause.kind !== 'no-worker') {
    return nextForNode(trouble);
  }
  const { zone } = trouble.cause;
  return zone === null
    ? say('place.no-worker.next')
    : say('place.no-worker.next.zone', { zone });
}
