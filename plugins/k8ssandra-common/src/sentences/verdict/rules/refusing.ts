import { shortRegionLabel } from '../../region';
import { say } from '../catalogue';
import type { RegionFacts, VerdictFacts } from '../facts';
import { headings, type Finding } from '../finding';
import { sayLife } from '../lifeCatalogue';
import type { AddAndRemove, RefusedChange } from '../lifeFacts';

/** Changes that are held: an operator upgrade nobody allowed, a refusal, too much at once (ux 5, rows 24 to 26). */
export function refusingRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  const found = facts.addAndRemove
    ? [addAndRemove(facts, facts.addAndRemove)]
    : [];
  for (const region of facts.regions) {
    if (region.access) {
      continue;
    }
    if (region.refusedChange) {
      found.push(refusal(region, region.refusedChange));
    }
    if (region.operatorUpdate) {
      found.push(operatorUpdate(facts, region, region.operatorUpdate.nodes));
    }
  }
  return found;
}

function addAndRemove(
  { regions }: VerdictFacts,
  { added, removed }: AddAndRemove,
): Finding {
  const nameOf = (datacenter: string) => {
    const region = regions.find(each => each.datacenter === datacenter);
    return region ? shortRegionLabel(region) : datacenter;
  };
  return {
    rule: 'change.both',
    state: 'attention',
    seconds: null,
    datacenter: removed,
    headings: [sayLife('both.change')],
    clients: say('effect.none'),
    next: sayLife('both.next', {
      removed: nameOf(removed),
      added: nameOf(added),
    }),
  };
}

function refusal(
  region: RegionFacts,
  { message, disks, othersWait, evidence }: RefusedChange,
): Finding {
  const name = shortRegionLabel(region);
  return {
    rule: disks ? 'refusal.disks' : 'refusal.other',
    state: 'attention',
    datacenter: region.datacenter,
    seconds: null,
    headings: disks
      ? [
          sayLife('refusal.disks', { region: name, ...disks }),
          sayLife('refusal.brief', { region: name }),
        ]
      : [
          sayLife('refusal.other', { region: name, message }),
          sayLife('refusal.brief', { region: name }),
        ],
    clients: othersWait ? sayLife('refusal.clients.wait') : say('effect.none'),
    next: disks
      ? sayLife('refusal.disks.next', { from: disks.from })
      : sayLife('refusal.next'),
    evidence,
  };
}

function operatorUpdate(
  { updateAnnotation }: VerdictFacts,
  region: RegionFacts,
  nodes: number,
): Finding {
  return {
    rule: 'operator.update',
    state: 'attention',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings(label =>
      sayLife('operator.update', { nodes, region: label(region) }),
    ),
    clients: sayLife('operator.clients'),
    next: updateAnnotation
      ? sayLife('operator.next.annotation', { annotation: updateAnnotation })
      : sayLife('operator.next'),
  };
}
