import { shortRegionLabel } from '../../region';
import { joinSentences } from '../../define';
import type { Sentence } from '../../sentence';
import { say } from '../catalogue';
import type { NodeTrouble, RegionFacts, VerdictFacts } from '../facts';
import { headings, type Finding } from '../finding';
import { nextForNode } from './causes';
import { othersServe } from './serving';

/** Regions that have lost LOCAL_QUORUM for some of their data, or serve nothing although they should (ux 5, rows 6 and 16). */
export function quorumLostRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  return facts.regions.flatMap(region => {
    if (region.access) {
      return [];
    }
    if (region.noSeeds) {
      return [noSeeds(region, region.noSeeds)];
    }
    const down = (region.troubles ?? []).filter(trouble => trouble.joined);
    const all = region.up === 0 && down.length > 0;
    return region.quorum === 'lost' || (all && region.quorum === 'none')
      ? [lost(facts, region, down, all)]
      : [];
  });
}

function lost(
  facts: VerdictFacts,
  region: RegionFacts,
  down: NodeTrouble[],
  all: boolean,
): Finding {
  const seconds = shortest(down);
  return {
    rule: 'quorum.lost',
    state: 'down',
    datacenter: region.datacenter,
    seconds,
    headings: lostHeadings(region, down, all, seconds),
    clients: joinSentences([failing(region, all), othersServe(facts, region)]),
    next: restore(down),
    evidence: down.flatMap(each => each.evidence ?? []),
    quote: down.find(each => each.quote)?.quote,
  };
}

/** LOCAL_QUORUM is lost since the last loss, not since the first. */
function shortest(down: NodeTrouble[]): number | null {
  const known = down.flatMap(each =>
    each.seconds === null ? [] : [each.seconds],
  );
  return known.length === down.length && known.length > 0
    ? Math.min(...known)
    : null;
}

function lostHeadings(
  region: RegionFacts,
  down: NodeTrouble[],
  all: boolean,
  seconds: number | null,
): Sentence[] {
  const racks = [...new Set(down.map(each => each.rack))];
  const eachOnce = racks.length > 1 && racks.length === down.length;
  return headings((label, brief) => {
    const common = {
      region: label(region),
      down: down.length,
      size: region.size,
    };
    if (seconds === null || brief) {
      return all
        ? say('quorum.lost.all.brief', common)
        : say('quorum.lost.nodes.brief', common);
    }
    if (all) {
      return say('quorum.lost.all', { ...common, seconds });
    }
    return eachOnce
      ? say('quorum.lost.racks', { region: common.region, racks, seconds })
      : say('quorum.lost.nodes', { ...common, seconds });
  });
}

function failing(region: RegionFacts, all: boolean): Sentence {
  const name = shortRegionLabel(region);
  if (all) {
    return say('quorum.fails.all', { region: name });
  }
  const share = region.lostShare;
  return share === null || share === undefined
    ? say('quorum.fails', { region: name })
    : say('quorum.fails.share', {
        region: name,
        percent: Math.round(share * 100),
      });
}

function restore(down: NodeTrouble[]): Sentence | null {
  const restarting = down.every(each => each.cause.kind === 'restarting');
  if (down.length === 2 && restarting) {
    return say('quorum.restore.restarting');
  }
  const causes = down.map(nextForNode);
  return down.length === 2
    ? joinSentences([say('quorum.restore'), causes[0]])
    : joinSentences(causes.slice(0, 1));
}

function noSeeds(
  region: RegionFacts,
  { seedsIn, seedsUnreachable }: NonNullable<RegionFacts['noSeeds']>,
): Finding {
  const name = shortRegionLabel(region);
  return {
    rule: 'seeds.none',
    state: 'down',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings(label =>
      say('seeds.none', { region: label(region), seeds: seedsIn }),
    ),
    clients: say('seeds.clients', { region: name }),
    next: seedsUnreachable
      ? say('seeds.next.unreachable', { seeds: seedsIn, region: name })
      : say('seeds.next', { region: name }),
  };
}
