import { joinSentences } from '../../define';
import type { Sentence } from '../../sentence';
import { say } from '../catalogue';
import type {
  NodeTrouble,
  RackFacts,
  RegionFacts,
  VerdictFacts,
} from '../facts';
import { headings, type Finding } from '../finding';
import { nextForNode } from './causes';
import { quorumWorks } from './serving';

/** Nodes that were up and are not, while LOCAL_QUORUM still works (ux 5, rows 5, 7 and 13). One finding per region. */
export function nodesDownRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  return facts.regions.flatMap(region => {
    const down = (region.troubles ?? []).filter(trouble => trouble.joined);
    if (region.access || region.quorum !== 'works' || down.length === 0) {
      return [];
    }
    const [worst] = [...down].sort(longest);
    const rack = region.racks.find(each => each.name === worst.rack);
    return [
      {
        rule: 'node.down',
        state: 'degraded' as const,
        datacenter: region.datacenter,
        seconds: worst.seconds,
        evidence: down.flatMap(each => each.evidence ?? []),
        quote: worst.quote,
        ...describe(facts, region, rack, down, worst),
      },
    ];
  });
}

function longest(a: NodeTrouble, b: NodeTrouble): number {
  return (b.seconds ?? 0) - (a.seconds ?? 0);
}

type Part = Pick<Finding, 'headings' | 'clients' | 'next'>;

function describe(
  facts: VerdictFacts,
  region: RegionFacts,
  rack: RackFacts | undefined,
  down: NodeTrouble[],
  worst: NodeTrouble,
): Part {
  const lostRack = rack && rack.size > 1 && down.length === rack.size;
  if (lostRack) {
    return rackDown(region, rack, worst);
  }
  if (worst.cause.kind === 'disk-bound' && down.length === 1) {
    return {
      headings: headings(label =>
        say('place.disk-bound', { node: worst.node, region: label(region) }),
      ),
      clients: quorumWorks(facts),
      next: nextForNode(worst),
    };
  }
  return {
    headings: nodeHeadings(region, rack, down.length, worst.seconds),
    clients: secondLoss(quorumWorks(facts), region),
    next: nextForNode(worst),
  };
}

function nodeHeadings(
  region: RegionFacts,
  rack: RackFacts | undefined,
  down: number,
  seconds: number | null,
): Sentence[] {
  return headings((label, brief) => {
    const name = label(region);
    const withRack =
      rack && rack.size > 1 ? { rack: rack.name, size: rack.size } : undefined;
    const size = region.size;
    if (seconds === null || brief) {
      return withRack
        ? say('node.down.brief', { region: name, down, ...withRack })
        : say('node.down.datacenter.brief', { region: name, down, size });
    }
    return withRack
      ? say('node.down', { region: name, down, seconds, ...withRack })
      : say('node.down.datacenter', { region: name, down, size, seconds });
  });
}

function secondLoss(works: Sentence, region: RegionFacts): Sentence | null {
  const racks = region.secondLossIn ?? [];
  return joinSentences([
    works,
    racks.length > 0
      ? say('quorum.second', { racks: racks.join(' or ') })
      : say('quorum.second.any'),
  ]);
}

function rackDown(
  region: RegionFacts,
  rack: RackFacts,
  { cause, seconds, ...worst }: NodeTrouble,
): Part {
  const size = rack.size;
  const others = region.racks.filter(
    each => each !== rack && each.up === each.size && each.size > 0,
  );
  return {
    headings: headings((label, brief) => {
      const common = {
        rack: rack.name,
        region: label(region),
        down: size,
        size,
      };
      if (seconds === null || brief) {
        return say('rack.down.brief', common);
      }
      return cause.kind === 'zone-lost'
        ? say('rack.down.zone', { ...common, zone: cause.zone, seconds })
        : say('rack.down', { ...common, seconds });
    }),
    clients: say('rack.down.clients', {
      racks: others.map(each => each.name),
    }),
    next: nextForNode({ cause, seconds, ...worst }),
  };
}
