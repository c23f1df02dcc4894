import {
  compareStates,
  formatClusterId,
  needsSomeone,
  type ClusterListResponse,
  type ClusterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Groups of the filter chips. */
export const GROUPS = [
  'all',
  'needs',
  'changing',
  'healthy',
  'stopped',
] as const;

/** One of {@link GROUPS}. */
export type Group = (typeof GROUPS)[number];

/** Stands for everybody, and for all owners that are the viewer, in {@link FleetFilter}. */
export const ANY_OWNER = 'any';
export const MINE = 'mine';

/** Which clusters the fleet page shows. An empty text filters nothing. */
export interface FleetFilter {
  text: string;
  group: Group;
  /** `<controlPlane>/<context>`: only clusters with a datacenter there. */
  context: string;
  /** Entity reference of an owner, {@link MINE} or {@link ANY_OWNER}. */
  owner: string;
  region: string;
  version: string;
}

/** Lets every cluster through. */
export const NO_FILTER: FleetFilter = {
  text: '',
  group: 'all',
  context: '',
  owner: ANY_OWNER,
  region: '',
  version: '',
};

/** Entity references that are the viewer, or groups of the viewer. */
export type Owners = ReadonlySet<string>;

type Test = (cluster: ClusterSummary) => boolean;

const inGroup: Record<Group, Test> = {
  all: () => true,
  needs: ({ state }) => needsSomeone(state),
  changing: ({ state, change }) => change !== null || state === 'progressing',
  healthy: ({ state }) => state === 'healthy',
  stopped: ({ state }) => state === 'stopped',
};

/** Clusters that pass the filters. */
export function filterClusters(
  clusters: ClusterSummary[],
  filter: FleetFilter,
  mine: Owners,
): ClusterSummary[] {
  const passes = inGroup[filter.group];
  return clusters.filter(
    each => passes(each) && passesRest(each, filter, mine),
  );
}

/** How many clusters each chip would show; they follow the other filters (ux 6 a). */
export function countGroups(
  clusters: ClusterSummary[],
  filter: FleetFilter,
  mine: Owners,
): Record<Group, number> {
  const rest = filterClusters(clusters, { ...filter, group: 'all' }, mine);
  const counts = GROUPS.map(group => [
    group,
    rest.filter(inGroup[group]).length,
  ]);
  return Object.fromEntries(counts);
}

/** Worst first, within a state the longest first (ux 3); where no time is known, in the order of the server. */
export function worstFirst(clusters: ClusterSummary[]): ClusterSummary[] {
  return [...clusters].sort(
    (a, b) =>
      compareStates(a.state, b.state) ||
      (b.sinceSeconds ?? -1) - (a.sinceSeconds ?? -1),
  );
}

/** Whether there is nothing to list for sure: what is not read completely may have clusters. */
export function isEmpty({
  items,
  controlPlanes,
}: Pick<ClusterListResponse, 'items' | 'controlPlanes'>): boolean {
  return items.length === 0 && controlPlanes.every(({ synced }) => synced);
}

/** Whether the viewer, or a group of the viewer, owns it. */
export function isMine({ owner }: ClusterSummary, mine: Owners): boolean {
  return owner !== null && mine.has(owner.toLowerCase());
}

function passesRest(
  cluster: ClusterSummary,
  { text, context, owner, region, version }: FleetFilter,
  mine: Owners,
): boolean {
  return (
    isOwnedBy(cluster, owner, mine) &&
    (region === '' || cluster.datacenters.some(dc => dc.region === region)) &&
    (version === '' || cluster.serverVersion === version) &&
    (context === '' || usesContext(cluster, context)) &&
    hasWords(cluster, text)
  );
}

function isOwnedBy(
  cluster: ClusterSummary,
  owner: string,
  mine: Owners,
): boolean {
  if (owner === ANY_OWNER) return true;
  return owner === MINE
    ? isMine(cluster, mine)
    : cluster.owner?.toLowerCase() === owner.toLowerCase();
}

function usesContext(cluster: ClusterSummary, context: string): boolean {
  const { controlPlane } = cluster.id;
  return cluster.datacenters.some(
    datacenter => `${controlPlane}/${datacenter.context}` === context,
  );
}

function hasWords(cluster: ClusterSummary, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const haystack = searchText(cluster);
  return words.every(word => haystack.includes(word));
}

const texts = new WeakMap<ClusterSummary, string>();

function searchText(cluster: ClusterSummary): string {
  const known = texts.get(cluster);
  if (known !== undefined) return known;
  const { id, clusterName, owner, serverVersion, datacenters } = cluster;
  const places = datacenters.flatMap(({ name, region, context }) => [
    name,
    region,
    context,
  ]);
  const text = [
    formatClusterId(id),
    clusterName,
    owner ?? '',
    serverVersion ?? '',
    ...places,
  ]
    .join(' ')
    .toLowerCase();
  texts.set(cluster, text);
  return text;
}
