import {
  compareStates,
  formatClusterId,
  needsSomeone,
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

/** What the URL holds of the filters. */
export interface FleetFilter {
  text: string;
  group: Group;
  /** `<controlPlane>/<context>`: only clusters with a datacenter there. */
  context: string;
}

const inGroup: Record<Group, (cluster: ClusterSummary) => boolean> = {
  all: () => true,
  needs: ({ state }) => needsSomeone(state),
  changing: ({ state, change }) => change !== null || state === 'progressing',
  healthy: ({ state }) => state === 'healthy',
  stopped: ({ state }) => state === 'stopped',
};

/** Clusters that pass the filters. */
export function filterClusters(
  clusters: ClusterSummary[],
  { text, group, context }: FleetFilter,
): ClusterSummary[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return clusters.filter(cluster => {
    const haystack = searchText(cluster);
    return (
      inGroup[group](cluster) &&
      (context === '' || usesContext(cluster, context)) &&
      words.every(word => haystack.includes(word))
    );
  });
}

/** How many clusters each chip would show; they follow the other filters (ux 6a). */
export function countGroups(
  clusters: ClusterSummary[],
  filter: FleetFilter,
): Record<Group, number> {
  const counts = GROUPS.map(group => [
    group,
    filterClusters(clusters, { ...filter, group }).length,
  ]);
  return Object.fromEntries(counts);
}

/** Worst first; within a state in the order of the server, which knows for how long. */
export function worstFirst(clusters: ClusterSummary[]): ClusterSummary[] {
  return [...clusters].sort((a, b) => compareStates(a.state, b.state));
}

function usesContext(cluster: ClusterSummary, context: string): boolean {
  return cluster.datacenters.some(
    datacenter =>
      `${cluster.id.controlPlane}/${datacenter.context}` === context,
  );
}

function searchText({
  id,
  clusterName,
  owner,
  serverVersion,
  datacenters,
}: ClusterSummary): string {
  const places = datacenters.flatMap(each => [
    each.name,
    each.region,
    each.context,
  ]);
  return [
    formatClusterId(id),
    clusterName,
    owner ?? '',
    serverVersion ?? '',
    ...places,
  ]
    .join(' ')
    .toLowerCase();
}
