import { shortRegionLabel } from '../../region';
import type { Sentence } from '../../sentence';
import { say } from '../catalogue';
import type { RegionFacts, VerdictFacts } from '../facts';
import { headings, type Finding } from '../finding';
import { sayLife } from '../lifeCatalogue';
import type { LeavingFacts } from '../lifeFacts';

/** Datacenters that are no longer asked for: what holds them, and how far they are (ux 5, rows 29 and 30). */
export function removingRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  return facts.regions.flatMap(region => {
    const { leaving, access } = region;
    if (!leaving) {
      return [];
    }
    if (access) {
      return leaving.waits ? [waits(region)] : [];
    }
    if (leaving.inUse && leaving.inUse.length > 0) {
      return [inUse(region, leaving, leaving.inUse)];
    }
    return leaving.nodes ? [handsOver(region, leaving, leaving.nodes)] : [];
  });
}

/** Beside the loss of sight itself, which is told as such. */
function waits(region: RegionFacts): Finding {
  const seconds = region.access?.seconds ?? null;
  return {
    rule: 'remove.waits',
    state: region.state,
    datacenter: region.datacenter,
    seconds,
    headings: headings(label =>
      seconds === null
        ? sayLife('remove.waits.unknown', { region: label(region) })
        : sayLife('remove.waits', { region: label(region), seconds }),
    ),
    clients: say('context.unseen.clients', {
      region: shortRegionLabel(region),
    }),
    next: sayLife('remove.waits.next', { region: shortRegionLabel(region) }),
    quote: region.access?.message,
  };
}

function inUse(
  region: RegionFacts,
  { statements }: LeavingFacts,
  found: NonNullable<LeavingFacts['inUse']>,
): Finding {
  const keyspaces = found.map(each => each.keyspace);
  const [{ keyspace, copies }] = found;
  const counted = found.length === 1 && copies !== null;
  return {
    rule: 'remove.inUse',
    state: 'attention',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings((label, brief) => {
      const name = label(region);
      if (brief) {
        return sayLife('remove.inUse.brief', {
          region: name,
          count: found.length,
        });
      }
      return counted
        ? sayLife('remove.inUse', { region: name, keyspace, copies })
        : sayLife('remove.inUse.some', { region: name, keyspaces });
    }),
    clients: say('effect.none'),
    next: sayLife('remove.inUse.next', {
      keyspaces,
      region: shortRegionLabel(region),
    }),
    statements,
  };
}

function handsOver(
  region: RegionFacts,
  { components }: LeavingFacts,
  nodes: NonNullable<LeavingFacts['nodes']>,
): Finding {
  const name = shortRegionLabel(region);
  const { leftSeconds } = nodes;
  const known = leftSeconds !== null && leftSeconds !== undefined;
  return {
    rule: 'remove.runs',
    // the cluster itself is not being deleted: one change of it runs
    state: 'progressing',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings((label, brief) => progress(label(region), nodes, brief)),
    clients:
      components === null || components === undefined
        ? sayLife('remove.clients', { region: name })
        : sayLife('remove.clients.components', { region: name, components }),
    next: known
      ? sayLife('remove.next', { seconds: leftSeconds })
      : sayLife('remove.next.unknown'),
  };
}

function progress(
  region: string,
  { node, left, size, moved }: NonNullable<LeavingFacts['nodes']>,
  brief: boolean,
): Sentence {
  if (left === 0) {
    return sayLife('remove.last', { region });
  }
  const position = size - left + 1;
  if (node === null || position < 1) {
    return sayLife('remove.left', { region, left });
  }
  return moved && !brief
    ? sayLife('remove.node.moved', { region, position, size, ...moved })
    : sayLife('remove.node', { region, position, size });
}
