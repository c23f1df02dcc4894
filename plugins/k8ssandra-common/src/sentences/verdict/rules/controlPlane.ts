import type { Sentence } from '../../sentence';
import { say } from '../catalogue';
import type { AccessTrouble, VerdictFacts } from '../facts';
import type { Finding } from '../finding';
import { sayLife } from '../lifeCatalogue';
import type { OtherWriter } from '../lifeFacts';

/** The control plane itself: its cluster, its leader, and others that do the same work (ux 5, rows 11, 12, 41 and 42). */
export function controlPlaneRule(facts: VerdictFacts): Finding[] {
  const found: Finding[] = [];
  if (facts.hub.access) {
    found.push(hub(facts, facts.hub.access));
  }
  if (facts.noLeaderSince) {
    found.push({
      rule: 'leader.none',
      state: 'attention',
      seconds: null,
      headings: [say('leader.none', { since: facts.noLeaderSince })],
      clients: say('effect.none'),
      next: say('leader.next'),
    });
  }
  if (facts.otherWriter) {
    found.push(writer(facts.otherWriter));
  }
  return found;
}

function writer({ datacenter, changes, seconds, who }: OtherWriter): Finding {
  const counted = changes !== null && seconds !== null;
  const somebody = who
    ? sayLife('writer.who', { who, what: datacenter })
    : sayLife('writer.somebody', { what: datacenter });
  return {
    rule: 'writer.other',
    state: 'attention',
    seconds,
    headings: [
      counted
        ? say('writer.other', { changes, datacenter, seconds })
        : somebody,
    ],
    clients: say('effect.none.yet'),
    next: counted ? say('writer.next') : sayLife('writer.somebody.next'),
  };
}

function hub(facts: VerdictFacts, access: AccessTrouble): Finding {
  return {
    rule: `hub.${access.kind}`,
    // the regions are seen all the same: it keeps people from changing, not clients from reading
    state: 'attention',
    seconds: access.seconds,
    headings: hubHeadings(facts, access),
    clients: say('effect.none'),
    next: nextOfHub(facts.hub.name, access.kind),
    quote: access.message,
  };
}

function nextOfHub(name: string, kind: AccessTrouble['kind']): Sentence {
  if (kind === 'forbidden') {
    return say('forbidden.unknown.next', { region: name });
  }
  return kind === 'auth-failed' ? say('hub.refused.next') : say('hub.next');
}

function hubHeadings(
  { hub: { name }, regions }: VerdictFacts,
  { kind, seconds }: AccessTrouble,
): Sentence[] {
  if (kind === 'auth-failed') {
    return [say('hub.refused', { hub: name })];
  }
  if (kind === 'forbidden') {
    return [say('forbidden.unknown', { region: name })];
  }
  if (seconds === null) {
    return [say('hub.unreachable.unknown', { hub: name })];
  }
  const short = say('hub.unreachable', { hub: name, seconds });
  const serving =
    regions.length > 0 && regions.every(region => region.quorum === 'works');
  return serving
    ? [say('hub.unreachable.serving', { hub: name, seconds }), short]
    : [short];
}
