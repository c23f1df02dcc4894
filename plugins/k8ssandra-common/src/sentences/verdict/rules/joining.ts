import { shortRegionLabel } from '../../region';
import type { RegionFacts, VerdictFacts } from '../facts';
import { headings, type Finding } from '../finding';
import { sayLife } from '../lifeCatalogue';
import type { NoCopies, RebuildFacts } from '../lifeFacts';

/** Datacenters that join: rebuilt, and then with copies of what people keep there (ux 5, rows 27 and 28). */
export function joiningRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  return facts.regions.flatMap(region => {
    if (region.access) {
      return [];
    }
    if (region.rebuild) {
      return [rebuild(region, region.rebuild)];
    }
    return region.noCopies && region.noCopies.keyspaces.length > 0
      ? [noCopies(region, region.noCopies)]
      : [];
  });
}

function rebuild(
  region: RegionFacts,
  { from, done, size, leftSeconds }: RebuildFacts,
): Finding {
  const name = shortRegionLabel(region);
  const known = leftSeconds !== null && leftSeconds !== undefined;
  return {
    rule: 'rebuild.runs',
    state: 'progressing',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings((label, brief) => {
      const common = { region: label(region), done, size };
      return from === null || brief
        ? sayLife('rebuild.runs', common)
        : sayLife('rebuild.from', { ...common, from });
    }),
    clients: sayLife('rebuild.clients', { region: name }),
    next: known
      ? sayLife('rebuild.next', { seconds: leftSeconds, region: name })
      : sayLife('rebuild.next.unknown', { region: name }),
  };
}

function noCopies(
  region: RegionFacts,
  { keyspaces, statements }: NoCopies,
): Finding {
  const name = shortRegionLabel(region);
  return {
    rule: 'copies.none',
    state: 'attention',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings((label, brief) =>
      brief
        ? sayLife('copies.none.brief', { region: label(region), keyspaces })
        : sayLife('copies.none', { region: label(region), keyspaces }),
    ),
    clients: sayLife('copies.clients', { region: name, keyspaces }),
    next: statements
      ? sayLife('copies.next', { region: name, keyspaces })
      : sayLife('copies.next.plain', { region: name, keyspaces }),
    statements,
  };
}
