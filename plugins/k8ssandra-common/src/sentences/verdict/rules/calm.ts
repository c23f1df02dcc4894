import { joinSentences } from '../../define';
import { shortRegionLabel } from '../../region';
import { say } from '../catalogue';
import type { RegionFacts, VerdictFacts } from '../facts';
import { headings, type Finding } from '../finding';
import { sayLife } from '../lifeCatalogue';
import { allWorks } from './serving';

/** What is so when nothing is wrong and nothing changes (ux 5, rows 4, 33 and 41). */
export function calmRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  const stopped = facts.regions.filter(region => region.state === 'stopped');
  const running = facts.regions.filter(region => region.state === 'healthy');
  const calm =
    running.length > 0 &&
    running.length + stopped.length === facts.regions.length;
  const found = stopped.map(stop);
  if (facts.observed && calm) {
    found.push(observed(facts));
  } else if (calm) {
    found.push(healthy(facts, running));
  }
  return found;
}

function healthy(facts: VerdictFacts, running: RegionFacts[]): Finding {
  return {
    rule: 'healthy',
    state: 'healthy',
    seconds: null,
    headings: [say('healthy.all', { regions: running.length })],
    clients: allWorks(facts, running.length),
    next: null,
  };
}

function observed(facts: VerdictFacts): Finding {
  return {
    rule: 'observed',
    state: 'healthy',
    seconds: null,
    headings: [say('observed.cluster', { cluster: facts.cluster.name })],
    clients: allWorks(facts, facts.regions.length),
    next: nextOfObserved(facts),
  };
}

/** It may be adopted by a control plane that writes. */
export function nextOfObserved({ hub, observedBecause }: VerdictFacts) {
  return observedBecause === 'mode'
    ? sayLife('observed.next.mode', { hub: hub.name })
    : say('observed.next');
}

function stop(region: RegionFacts): Finding {
  const { since, by, startSeconds, seconds } = region.stopped ?? {};
  const known = startSeconds !== null && startSeconds !== undefined;
  return {
    rule: 'stopped',
    state: 'stopped',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings((label, brief) => {
      const name = label(region);
      if (!since && !brief && seconds !== null && seconds !== undefined) {
        return sayLife('stopped.for', { region: name, seconds });
      }
      if (!since || brief) {
        return say('stopped.region', { region: name });
      }
      return by
        ? say('stopped.by', { region: name, since, by })
        : say('stopped.since', { region: name, since });
    }),
    clients: joinSentences([
      say('stopped.clients', { region: shortRegionLabel(region) }),
    ]),
    next: known
      ? say('stopped.next', { seconds: startSeconds })
      : say('stopped.next.unknown'),
  };
}
