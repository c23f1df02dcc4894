import { shortRegionLabel } from '../../region';
import type { Sentence } from '../../sentence';
import { say } from '../catalogue';
import type { DeletionFacts, RegionFacts, VerdictFacts } from '../facts';
import type { Finding } from '../finding';
import { servingLabels } from './serving';

/** Deletion of the cluster, and what it waits for (ux 5, rows 31 and 32). */
export function deletingRule(facts: VerdictFacts): Finding[] {
  const { deletion } = facts;
  if (!deletion) {
    return [];
  }
  const hidden = facts.regions.filter(
    region =>
      region.access && !region.removal?.gone && !region.removal?.givenUp,
  );
  return [
    ...hidden.map(region => waits(facts, region, deletion)),
    progress(facts, deletion),
  ];
}

function waits(
  facts: VerdictFacts,
  region: RegionFacts,
  { canAbandon }: DeletionFacts,
): Finding {
  const name = shortRegionLabel(region);
  return {
    rule: 'delete.waits',
    state: region.state,
    datacenter: region.datacenter,
    seconds: region.access?.seconds ?? null,
    headings: [waitsFor(name, region)],
    clients: servingLabels(facts).length > 0 ? clients(facts) : null,
    next: canAbandon
      ? say('delete.waits.next.abandon', { region: name })
      : say('delete.waits.next'),
    quote: region.access?.message,
  };
}

function waitsFor(name: string, { access }: RegionFacts): Sentence {
  const seconds = access?.seconds ?? null;
  switch (access?.kind) {
    case 'auth-failed':
      return say('delete.waits.refused', { region: name });
    case 'unreachable':
      return seconds === null
        ? say('delete.waits.unknown', { region: name })
        : say('delete.waits', { region: name, seconds });
    default:
      return say('delete.waits.other', { region: name });
  }
}

function progress(
  facts: VerdictFacts,
  { leftSeconds }: DeletionFacts,
): Finding {
  return {
    rule: 'delete.progress',
    state: 'deleting',
    seconds: null,
    headings: progressHeadings(facts),
    clients: clients(facts),
    next:
      leftSeconds === null || leftSeconds === undefined
        ? say('delete.next.unknown')
        : say('delete.next', { seconds: leftSeconds }),
  };
}

function progressHeadings(facts: VerdictFacts): Sentence[] {
  const cluster = facts.cluster.name;
  const gone = facts.regions.filter(region => region.removal?.gone);
  // what is out of sight is in no sum (ux 3)
  const seen = facts.regions.filter(
    region => !region.access || region.removal?.gone,
  );
  if (gone.length === facts.regions.length) {
    return [say('delete.rest', { cluster })];
  }
  const counts = {
    cluster,
    regions: facts.regions.length,
    left: sum(seen, region => region.removal?.nodesLeft ?? 0),
    size: sum(seen, region => region.size),
  };
  const short = say('delete.left', counts);
  return gone.length === 0
    ? [short]
    : [
        say('delete.gone', { ...counts, gone: gone.map(shortRegionLabel) }),
        short,
      ];
}

function clients(facts: VerdictFacts): Sentence {
  const serving = servingLabels(facts);
  if (serving.length > 0) {
    return say('delete.clients.some', { regions: serving });
  }
  return facts.regions.some(region => region.quorum === 'unknown')
    ? say('delete.clients.unknown')
    : say('delete.clients.none');
}

function sum(
  regions: RegionFacts[],
  amount: (region: RegionFacts) => number,
): number {
  return regions.reduce((total, region) => total + amount(region), 0);
}
