import type {
  DatacenterView,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { drawnState, isVisible } from './clusterFacts';

/**
 * What is known of the path between two datacenters, from the two alone: nobody measures the path itself, so that `up` says no more
 * than that both ends are. Worst first.
 */
export const LINK_KINDS = [
  'hidden',
  'planned',
  'stopped',
  'leaving',
  'joining',
  'partial',
  'up',
] as const;

/** See {@link LINK_KINDS}. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** The path between two datacenters of a cluster. */
export interface DataLink {
  /** Positions of its ends in the order of the specification. */
  from: number;
  to: number;
  a: DatacenterView;
  b: DatacenterView;
  kind: LinkKind;
  /** The end that makes it so. */
  cause: DatacenterView;
  state: StateKey;
}

const states: Record<LinkKind, StateKey> = {
  hidden: 'unreachable',
  planned: 'waiting',
  stopped: 'stopped',
  leaving: 'deleting',
  joining: 'progressing',
  partial: 'degraded',
  // both ends are up, and that is all that is known: it is not called healthy
  up: 'unknown',
};

/** How one end of a path stands. */
export function endOf(datacenter: DatacenterView): LinkKind {
  const { created, state, asked, activity, nodes } = datacenter;
  if (!isVisible(datacenter)) return 'hidden';
  if (drawnState(datacenter) === 'stopped') return 'stopped';
  if (!asked || state === 'deleting') return 'leaving';
  if (created === false || !nodes.value?.up) return 'planned';
  if (
    activity === 'starting' ||
    activity === 'resuming' ||
    activity === 'rebuilding'
  ) {
    return 'joining';
  }
  if (state !== 'down' && nodes.value.up === nodes.value.size) return 'up';
  return state === 'progressing' ? 'joining' : 'partial';
}

/** All paths between the datacenters, near ones first. */
export function dataLinks(datacenters: DatacenterView[]): DataLink[] {
  const links = datacenters.flatMap((a, from) =>
    datacenters.slice(from + 1).map((b, offset): DataLink => {
      const [worse, better] = rank(endOf(b)) < rank(endOf(a)) ? [b, a] : [a, b];
      const kind = endOf(worse);
      const cause = kind === endOf(better) ? b : worse;
      const to = from + 1 + offset;
      return { from, to, a, b, kind, cause, state: states[kind] };
    }),
  );
  return links.sort((x, y) => x.to - x.from - (y.to - y.from));
}

/** Paths of many datacenters that are the same way for the same reason. */
export interface LinkGroup {
  kind: LinkKind;
  state: StateKey;
  /** The end that makes them so, and the other ends. */
  cause: DatacenterView;
  others: DatacenterView[];
  /** How many paths they are. */
  count: number;
}

/** Paths by what is the matter with them, those with a trouble first: of six datacenters there are fifteen paths. */
export function groupLinks(links: DataLink[]): LinkGroup[] {
  const groups = new Map<string, LinkGroup>();
  for (const { kind, state, cause, a, b } of links) {
    const key = kind === 'up' ? kind : `${kind} ${cause.name}`;
    const { others, count } = groups.get(key) ?? { others: [], count: 0 };
    groups.set(key, {
      kind,
      state,
      cause,
      others: [...others, cause === a ? b : a],
      count: count + 1,
    });
  }
  return [...groups.values()].sort((x, y) => rank(x.kind) - rank(y.kind));
}

function rank(kind: LinkKind): number {
  return LINK_KINDS.indexOf(kind);
}
