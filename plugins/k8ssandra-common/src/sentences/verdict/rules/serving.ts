import { shortRegionLabel } from '../../region';
import type { Sentence } from '../../sentence';
import { say } from '../catalogue';
import type { RegionFacts, VerdictFacts } from '../facts';

/** Short labels of the regions that answer at LOCAL_QUORUM now, those given left out. */
export function servingLabels(
  facts: VerdictFacts,
  ...except: RegionFacts[]
): string[] {
  return facts.regions
    .filter(region => region.quorum === 'works' && !except.includes(region))
    .map(shortRegionLabel);
}

/** "us-west and eu-west serve.", or nothing where none does. */
export function othersServe(
  facts: VerdictFacts,
  ...except: RegionFacts[]
): Sentence | null {
  const regions = servingLabels(facts, ...except);
  return regions.length > 0 ? say('regions.serve', { regions }) : null;
}

/** What LOCAL_QUORUM does where it works, and that the statement is for 3 copies when keyspaces could not be read (ux 5, rule 4). */
export function quorumWorks(facts: VerdictFacts): Sentence {
  return facts.keyspacesRead ? say('quorum.works') : say('quorum.works.copies');
}
