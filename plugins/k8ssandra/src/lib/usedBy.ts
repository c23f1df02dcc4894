import type { Entity } from '@backstage/catalog-model';
import {
  labels,
  type ClusterView,
  type DatacenterView,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { drawnState, isVisible } from './clusterFacts';
import { isServing } from './verdictChips';

/** The label or annotation by which a component says in which region it runs. */
export const REGION_LABEL = labels.region;

/** Whether a component finds a datacenter of its own region. */
export type Fit =
  | { kind: 'unknown'; state: StateKey }
  | { kind: 'absent'; state: StateKey; region: string }
  | {
      kind: 'fits' | 'notServing' | 'hidden';
      state: StateKey;
      region: string;
      datacenter: DatacenterView;
    };

/** The region that a component says it runs in; `null` when it says none. */
export function regionOf({ metadata }: Entity): string | null {
  return (
    metadata.annotations?.[REGION_LABEL] ??
    metadata.labels?.[REGION_LABEL] ??
    null
  );
}

/** Judges the local datacenter of a component: only of what can be seen, and only where it says a region (ux 6 b). */
export function fitOf(
  region: string | null,
  { datacenters }: Pick<ClusterView, 'datacenters'>,
): Fit {
  if (region === null) {
    return { kind: 'unknown', state: 'unknown' };
  }
  const local = datacenters.filter(each => each.region === region);
  const datacenter = local.find(isServing) ?? local[0];
  if (!datacenter) {
    return { kind: 'absent', state: 'attention', region };
  }
  if (!isVisible(datacenter)) {
    const state = drawnState(datacenter);
    return { kind: 'hidden', state, region, datacenter };
  }
  return isServing(datacenter)
    ? { kind: 'fits', state: 'healthy', region, datacenter }
    : { kind: 'notServing', state: datacenter.state, region, datacenter };
}
