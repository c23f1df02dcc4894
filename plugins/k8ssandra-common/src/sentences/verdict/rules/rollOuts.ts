import type { Sentence } from '../../sentence';
import { sayCare } from '../careCatalogue';
import type { RollingRestart, TooSmall, UpgradeFacts } from '../careFacts';
import { say } from '../catalogue';
import type { RegionFacts, VerdictFacts } from '../facts';
import { headings, type Finding } from '../finding';
import { quorumWorks } from './serving';

/** Changes that go from region to region, and what holds them (ux 5, rows 19 to 23). */
export function rollOutsRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  const { restart, upgrade, regions } = facts;
  return [
    ...regions.flatMap(each =>
      each.tooSmall && !each.access ? [tooSmall(each, each.tooSmall)] : [],
    ),
    ...(restart ? rollingRestart(facts, restart) : []),
    ...(upgrade ? heldUpgrade(upgrade) : []),
  ];
}

function tooSmall(
  region: RegionFacts,
  { data, nodes, disk, needed }: TooSmall,
): Finding {
  return {
    rule: 'size.tooSmall',
    state: 'attention',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings((label, brief) =>
      brief
        ? sayCare('size.tooSmall.brief', { region: label(region) })
        : sayCare('size.tooSmall', {
            region: label(region),
            data,
            nodes,
            disk,
          }),
    ),
    clients: null,
    next: sayCare('size.tooSmall.next', { needed }),
  };
}

function rollingRestart(
  facts: VerdictFacts,
  { done, size, datacenter, rack, leftSeconds, waitsFor }: RollingRestart,
): Finding[] {
  const region = facts.regions.find(each => each.datacenter === datacenter);
  if (!region) {
    return [];
  }
  const common = { datacenter, seconds: null, clients: quorumWorks(facts) };
  if (waitsFor) {
    return [
      {
        ...common,
        rule: 'restart.paused',
        state: 'paused',
        headings: headings((label, brief) =>
          brief
            ? sayCare('restart.paused.brief', { region: label(region) })
            : sayCare('restart.paused', { region: label(region) }),
        ),
        next: sayCare('restart.paused.next', { node: waitsFor }),
      },
    ];
  }
  return [
    {
      ...common,
      rule: 'restart.runs',
      state: 'progressing',
      headings: headings((label, brief) => {
        const words = { done, size, region: label(region) };
        return rack === null || brief
          ? sayCare('restart.runs.brief', words)
          : sayCare('restart.runs', { ...words, rack });
      }),
      next: left(leftSeconds),
    },
  ];
}

function left(seconds: number | null | undefined): Sentence {
  return seconds === null || seconds === undefined
    ? sayCare('restart.next.unknown')
    : sayCare('restart.next', { seconds });
}

function heldUpgrade({
  from,
  to,
  after,
  halted,
  paused,
}: UpgradeFacts): Finding[] {
  if (halted) {
    const { node } = halted;
    return [
      {
        rule: 'upgrade.halted',
        state: 'attention',
        seconds: halted.seconds,
        headings: [
          sayCare('upgrade.halted', { to, after, ...halted }),
          sayCare('upgrade.halted.brief', { to, node }),
        ],
        clients: sayCare('upgrade.halted.clients', { after, from }),
        next: sayCare('upgrade.halted.next', { node, from }),
      },
    ];
  }
  if (!paused) {
    return [];
  }
  const { by, seconds, done, size } = paused;
  return [
    {
      rule: 'upgrade.paused',
      state: 'paused',
      seconds,
      headings: [
        sayCare('upgrade.paused', { after, by, seconds, done, size, from }),
        sayCare('upgrade.paused.brief', { by, seconds }),
      ],
      clients: say('effect.none'),
      next: sayCare('upgrade.paused.next', { by }),
    },
  ];
}
