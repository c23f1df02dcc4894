import type { ClusterSummary } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  ANY_OWNER,
  filterClusters,
  isMine,
  MINE,
  type FleetFilter,
  type Owners,
} from './fleet';

/** One choice of a filter with the number of clusters that it would show. */
export interface FacetChoice {
  value: string;
  count: number;
}

/** What can be chosen in the lists beside the chips. Each follows the other filters, and keeps what is chosen although nothing has it. */
export interface FleetFacets {
  /** Clusters of everybody. */
  anyOwner: number;
  /** Clusters that the viewer owns. */
  mine: number;
  owners: FacetChoice[];
  /** Clusters in any region, and of any version. */
  anyRegion: number;
  anyVersion: number;
  regions: FacetChoice[];
  versions: FacetChoice[];
}

/** The choices of owner, region and version (ux 6 a). Clusters without a version are in no version's count. */
export function fleetFacets(
  clusters: ClusterSummary[],
  filter: FleetFilter,
  mine: Owners,
): FleetFacets {
  const without = (over: Partial<FleetFilter>) =>
    filterClusters(clusters, { ...filter, ...over }, mine);
  const ofAnybody = without({ owner: ANY_OWNER });
  const inAnyRegion = without({ region: '' });
  const ofAnyVersion = without({ version: '' });
  const chosenOwner = [ANY_OWNER, MINE].includes(filter.owner)
    ? ''
    : filter.owner;
  return {
    anyOwner: ofAnybody.length,
    mine: ofAnybody.filter(cluster => isMine(cluster, mine)).length,
    owners: count(ofAnybody, each => [each.owner], chosenOwner),
    anyRegion: inAnyRegion.length,
    anyVersion: ofAnyVersion.length,
    regions: count(
      inAnyRegion,
      each => each.datacenters.map(({ region }) => region),
      filter.region,
    ),
    versions: count(ofAnyVersion, each => [each.serverVersion], filter.version),
  };
}

/** Owner to begin with: the viewer, if the viewer owns any cluster; else everybody (ux 6 a). */
export function usualOwner(clusters: ClusterSummary[], mine: Owners): string {
  return clusters.some(cluster => isMine(cluster, mine)) ? MINE : ANY_OWNER;
}

function count(
  clusters: ClusterSummary[],
  valuesOf: (cluster: ClusterSummary) => Array<string | null>,
  chosen: string,
): FacetChoice[] {
  const counts = new Map<string, number>(chosen ? [[chosen, 0]] : []);
  for (const cluster of clusters) {
    for (const value of new Set(valuesOf(cluster))) {
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, number]) => ({ value, count: number }))
    .sort((a, b) =>
      a.value.localeCompare(b.value, undefined, { numeric: true }),
    );
}
