import { shortRegionLabel } from '../../region';
import { say } from '../catalogue';
import type { KeyspaceFacts, RegionFacts, VerdictFacts } from '../facts';
import { headings, type Finding } from '../finding';
import { sayLife } from '../lifeCatalogue';

const DAY = 86_400;

/** A credential is renewed in time when somebody is told 30 days before its end (ux 6 i). */
const CREDENTIAL_WARNING = 30 * DAY;

/** What serves fully and still needs somebody (ux 5, rows 37 to 40), and steps that wait for a person. */
export function careRule(facts: VerdictFacts): Finding[] {
  const blocked = (facts.blocked ?? []).map(
    ({ cause, ...rest }): Finding => ({
      rule: 'plan.blocked',
      headings: [cause],
      clients: null,
      ...rest,
    }),
  );
  if (facts.deletion) {
    return blocked;
  }
  return [
    ...blocked,
    ...credentials(facts),
    ...facts.regions.flatMap(region => ofRegion(facts, region)),
    ...schemaWait(facts),
    ...remarks(facts),
  ];
}

function credentials(facts: VerdictFacts): Finding[] {
  return (facts.credentials ?? [])
    .filter(({ seconds }) => seconds < CREDENTIAL_WARNING)
    .map(({ context, seconds }) => ({
      rule: 'credential.ends',
      state: 'attention' as const,
      seconds: CREDENTIAL_WARNING - seconds,
      headings: [say('credential.ends', { context, seconds })],
      clients: say('effect.none'),
      next: say('credential.next'),
    }));
}

function ofRegion(facts: VerdictFacts, region: RegionFacts): Finding[] {
  if (region.access) {
    return [];
  }
  const found: Finding[] = (facts.keyspaces ?? [])
    .filter(each => each.datacenter === region.datacenter)
    .map(each => keyspace(region, each));
  if (region.managementApi) {
    found.push(management(facts, region, region.managementApi.seconds));
  }
  if (region.scaledByHand) {
    const { rack, runs, asked } = region.scaledByHand;
    const name = shortRegionLabel(region);
    found.push({
      rule: 'hand.scaled',
      state: 'attention',
      datacenter: region.datacenter,
      seconds: null,
      headings: [say('hand.scaled', { rack, region: name, runs, asked })],
      clients: say('effect.none.yet'),
      next: say('hand.next', { runs }),
    });
  }
  if (region.editedByHand) {
    found.push(edited(region, region.editedByHand.fields));
  }
  return found;
}

function edited(region: RegionFacts, fields: string): Finding {
  return {
    rule: 'hand.edited',
    state: 'attention',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings((label, brief) =>
      brief
        ? sayLife('hand.edited.brief', { region: label(region) })
        : sayLife('hand.edited', { fields, region: label(region) }),
    ),
    clients: say('effect.none.yet'),
    next: sayLife('hand.edited.next'),
  };
}

/** Copies of system keyspaces wait for one version of the schema, and which have too few is not known. */
function schemaWait({ schemaWait: wait, keyspaces = [] }: VerdictFacts) {
  if (!wait || keyspaces.length > 0) {
    return [];
  }
  const found: Finding = {
    rule: 'schema.wait',
    state: 'attention',
    seconds: wait.seconds,
    headings: [
      wait.versions === null
        ? sayLife('schema.wait.unknown')
        : sayLife('schema.wait', { versions: wait.versions }),
    ],
    clients: say('effect.none'),
    next: sayLife('schema.wait.next'),
  };
  return [found];
}

function keyspace(
  region: RegionFacts,
  { keyspace: name, copies, asked, schemaVersions }: KeyspaceFacts,
): Finding {
  const short = shortRegionLabel(region);
  return {
    rule: 'keyspace.copies',
    state: 'attention',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings(label =>
      say('keyspace.copies', {
        keyspace: name,
        copies,
        region: label(region),
        asked,
      }),
    ),
    clients:
      name === 'system_auth'
        ? say('keyspace.clients.auth', { region: short })
        : say('keyspace.clients', { region: short, keyspace: name }),
    next:
      schemaVersions === null || schemaVersions < 2
        ? say('keyspace.next.unknown')
        : say('keyspace.next', { versions: schemaVersions }),
  };
}

function management(
  { hub }: VerdictFacts,
  region: RegionFacts,
  seconds: number | null,
): Finding {
  return {
    rule: 'management.fails',
    state: 'attention',
    datacenter: region.datacenter,
    seconds,
    headings: headings((label, brief) => {
      const common = { region: label(region), hub: hub.name };
      return seconds === null || brief
        ? say('management.fails.unknown', common)
        : say('management.fails', { ...common, seconds });
    }),
    clients: say('effect.none'),
    next: say('management.next'),
  };
}

/** Remarks of the plan, such as a feature that this version does not act on. */
function remarks(facts: VerdictFacts): Finding[] {
  return (facts.attention ?? []).map(remark => ({
    rule: `attention.${remark.key}`,
    state: 'attention' as const,
    seconds: null,
    headings: [remark],
    clients: null,
    next: null,
  }));
}
