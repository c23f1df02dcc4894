import type { Sentence } from '../../sentence';
import type { VerdictFacts } from '../facts';
import type { Finding } from '../finding';
import { sayLife } from '../lifeCatalogue';
import type { UnattendedFact } from '../lifeFacts';

/** Who makes an object of a kind work. */
const PROMETHEUS = 'ServiceMonitor';

/** What people call kinds whose name says little. */
const WORDS: Record<string, string> = {
  MedusaBackupSchedule: 'The purge of old backups',
  ServiceMonitor: 'The collection of metrics',
};

/** Reapers, Stargates and others that nobody runs in a region: told together, each named as evidence. They hold nothing back. */
export function unattendedRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion || facts.observed) {
    return [];
  }
  return groupsOf(facts.unattended ?? []).map(group => {
    const [{ why }] = group;
    return {
      rule: 'attention.unattended',
      state: 'attention',
      seconds: null,
      headings: headingsOf(group),
      clients: null,
      next: nextOf(why, group),
      evidence: group.map(each => each.object),
    };
  });
}

/** One group for each reason, remedy and set of regions: a sentence then says of each kind only where it is so. */
function groupsOf(found: UnattendedFact[]): UnattendedFact[][] {
  const byKind = groupBy(found, ({ kind, why }) => `${why} ${kind}`);
  const merged = groupBy(byKind, group => {
    const [{ why, kind }] = group;
    return [why, kind === PROMETHEUS, ...regionsOf(group)].join(' ');
  });
  return merged.map(group => group.flat());
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function headingsOf(group: UnattendedFact[]): Sentence[] {
  const [{ why }] = group;
  const regions = regionsOf(group);
  const names = unique(group.map(each => each.kind));
  const kinds = names.map(name => WORDS[name] ?? name);
  return [
    why === 'denied' || why === 'foreign'
      ? sayLife(`unattended.${why}`, { names, regions })
      : sayLife(`unattended.${why}`, { kinds, regions }),
    sayLife('unattended.brief', { count: group.length, regions }),
  ];
}

function nextOf(
  why: UnattendedFact['why'],
  [{ kind }]: UnattendedFact[],
): Sentence {
  if (why === 'denied' || why === 'foreign') {
    return sayLife(`unattended.next.${why}`);
  }
  return kind === PROMETHEUS
    ? sayLife('unattended.next.prometheus')
    : sayLife('unattended.next.operator');
}

function regionsOf(group: UnattendedFact[]): string[] {
  return unique(group.map(each => each.region));
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
