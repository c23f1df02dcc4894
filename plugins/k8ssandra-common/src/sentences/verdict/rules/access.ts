import { shortRegionLabel } from '../../region';
import { say } from '../catalogue';
import type { AccessTrouble, RegionFacts, VerdictFacts } from '../facts';
import { headings, type Finding } from '../finding';
import { othersServe } from './serving';

type Part = Pick<Finding, 'state' | 'headings' | 'alone' | 'clients' | 'next'>;

/** Regions that we cannot see or manage (ux 5, rows 8 to 10). Never says "down": we lost sight, its clients probably did not. */
export function accessRule(facts: VerdictFacts): Finding[] {
  return facts.regions.flatMap(region => {
    const found: Finding[] = [];
    if (region.access && !facts.deletion && !region.leaving?.waits) {
      found.push({
        rule: `access.${region.access.kind}`,
        datacenter: region.datacenter,
        seconds: region.access.seconds,
        quote: region.access.message,
        ...describe(facts, region, region.access),
      });
    }
    if (region.forbidden) {
      found.push(forbidden(region, region.forbidden));
    }
    return found;
  });
}

function describe(
  facts: VerdictFacts,
  region: RegionFacts,
  access: AccessTrouble,
): Part {
  const name = shortRegionLabel(region);
  const { context, datacenter } = region;
  const unseen = say('context.unseen.clients', { region: name });
  switch (access.kind) {
    case 'unreachable':
      return unreachable(facts, region, access);
    case 'auth-failed':
      return refused(region, access);
    case 'forbidden':
      return {
        state: 'attention',
        headings: headings(label =>
          say('forbidden.unknown', { region: label(region) }),
        ),
        clients: unseen,
        next: say('forbidden.unknown.next', { region: name }),
      };
    case 'incompatible':
      return {
        state: 'incompatible',
        headings: headings(label =>
          say('incompatible.region', { region: label(region) }),
        ),
        clients: unseen,
        next: access.message
          ? say('incompatible.next', { context, message: access.message })
          : say('incompatible.next.unknown', { context }),
      };
    case 'disabled':
      return {
        state: 'paused',
        headings: headings(label =>
          say('disabled.region', { region: label(region) }),
        ),
        clients: unseen,
        next: say('disabled.next', { context }),
      };
    case 'connecting':
      return {
        state: 'unknown',
        headings: headings(label =>
          say('connecting.region', { region: label(region) }),
        ),
        clients: unseen,
        next: say('connecting.next', { region: name }),
      };
    case 'missing':
      return {
        state: 'attention',
        headings: headings((label, brief) =>
          brief
            ? say('missing.region.brief', { region: label(region) })
            : say('missing.region', { region: label(region), context }),
        ),
        clients: othersServe(facts, region),
        next: say('missing.next', { context, datacenter }),
      };
    default:
      return {
        state: 'attention',
        headings: headings((label, brief) =>
          brief
            ? say('conflict.region.brief', { region: label(region) })
            : say('conflict.region', { region: label(region), context }),
        ),
        clients: othersServe(facts, region),
        next: say('conflict.next', { context }),
      };
  }
}

function unreachable(
  facts: VerdictFacts,
  region: RegionFacts,
  { seconds, retrySeconds, peers }: AccessTrouble,
): Part {
  const name = shortRegionLabel(region);
  const others = facts.regions.filter(each => each !== region);
  const othersHealthy =
    others.length > 0 && others.every(each => each.state === 'healthy');
  const known = retrySeconds !== null && retrySeconds !== undefined;
  return {
    state: 'unreachable',
    headings: headings(label =>
      seconds === null
        ? say('unreachable.region.unknown', { region: label(region) })
        : say('unreachable.region', { region: label(region), seconds }),
    ),
    alone:
      othersHealthy && seconds !== null
        ? headings(label =>
            say('unreachable.others-healthy', {
              region: label(region),
              seconds,
            }),
          )
        : undefined,
    clients: peers
      ? say('unreachable.clients.peers', { region: name, ...peers })
      : say('unreachable.clients', { region: name }),
    next: known
      ? say('unreachable.next.retry', { region: name, retry: retrySeconds })
      : say('unreachable.next', { region: name }),
  };
}

function refused(region: RegionFacts, { since, seconds }: AccessTrouble): Part {
  return {
    state: 'auth-failed',
    headings: headings((label, brief) => {
      const name = label(region);
      if (since && !brief) {
        return say('refused.since', { region: name, since });
      }
      return seconds === null || brief
        ? say('refused.now', { region: name })
        : say('refused.for', { region: name, seconds });
    }),
    clients: say('refused.clients'),
    next: say('refused.next', { context: region.context }),
  };
}

function forbidden(
  region: RegionFacts,
  missing: NonNullable<RegionFacts['forbidden']>,
): Finding {
  const name = shortRegionLabel(region);
  const exact = 'verb' in missing;
  return {
    rule: 'access.forbidden',
    state: 'attention',
    datacenter: region.datacenter,
    seconds: null,
    headings: [
      exact
        ? say('forbidden.context', { ...missing, region: name })
        : say('forbidden.unknown', { region: name }),
    ],
    clients: say('forbidden.clients'),
    next: exact
      ? say('forbidden.next')
      : say('forbidden.unknown.next', { region: name }),
    quote: exact ? undefined : missing.message,
  };
}
