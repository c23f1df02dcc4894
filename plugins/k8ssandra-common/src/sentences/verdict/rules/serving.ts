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

/** What LOCAL_QUORUM does where it works. Names the copies the statement is for when keyspaces could not be read (ux 5, rule 4). */
export function quorumWorks({ keyspacesRead, copies = 3 }: VerdictFacts) {
  return keyspacesRead
    ? say('quorum.works')
    : say('quorum.works.copies', { copies });
}

/** {@link quorumWorks} for a cluster of which all that is asked for runs, with the loss of a zone where it survives one. */
export function allWorks(facts: VerdictFacts, regions: number): Sentence {
  const { keyspacesRead, copies = 3, survivesZone } = facts;
  const scope = regions === 1 ? 'healthy.one' : 'healthy.each';
  if (keyspacesRead) {
    return survivesZone ? say(`${scope}.zone`) : say(scope);
  }
  return survivesZone
    ? say(`${scope}.copies.zone`, { copies })
    : say(`${scope}.copies`, { copies });
}
