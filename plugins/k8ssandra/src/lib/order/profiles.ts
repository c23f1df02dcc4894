import type {
  ContextView,
  OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { hostingOf, nextContext, zonesOf } from './contexts';
import { MAX_REGIONS, nextRegion } from './regionRules';
import { withRackCount } from './racks';

/** What a cluster must survive (ux 6 f). */
export type Profile = 'development' | 'regional' | 'multi-region';

/** All of them, the cheapest first. */
export const PROFILES: readonly Profile[] = [
  'development',
  'regional',
  'multi-region',
];

/** Nodes of a region, and their racks. */
export interface Shape {
  size: number;
  racks: number;
}

const SHAPES: Record<Profile, Shape> = {
  development: { size: 1, racks: 1 },
  regional: { size: 3, racks: 3 },
  'multi-region': { size: 3, racks: 3 },
};

/** What choosing a profile did to the rows, by names of datacenters. */
export interface ProfileChanges {
  added: string[];
  removed: string[];
  /** Got the nodes and racks of the profile. */
  resized: string[];
  /** Keep nodes and racks that somebody typed. */
  kept: string[];
}

/** The shape of one region of a profile. */
export function shapeOf(profile: Profile | undefined): Shape {
  return SHAPES[profile ?? 'regional'];
}

/**
 * The rows of a profile. Names and places of rows stay; nodes and racks that no profile gives are somebody's own and stay as well.
 * Rows beyond those of the profile go. What was changed is returned, to be said and taken back.
 */
export function applyProfile(
  profile: Profile,
  regions: OrderRegion[],
  contexts: ContextView[],
): { regions: OrderRegion[]; changes: ProfileChanges } {
  const shape = shapeOf(profile);
  const count = regionCount(profile, regions, contexts);
  const changes: ProfileChanges = {
    added: [],
    removed: regions.slice(count).map(each => each.datacenterName),
    resized: [],
    kept: [],
  };
  const result: OrderRegion[] = regions.slice(0, count).map(region => {
    if (hasShape(region, shape)) return region;
    if (!PROFILES.some(each => hasShape(region, SHAPES[each]))) {
      changes.kept.push(region.datacenterName);
      return region;
    }
    changes.resized.push(region.datacenterName);
    return inShape(region, shape, contexts);
  });
  while (result.length < count) {
    const context = nextContext(contexts, result);
    const region = nextRegion(result, context);
    result.push(inShape(region, shape, contexts));
    changes.added.push(region.datacenterName);
  }
  return { regions: result, changes };
}

/** With three regions QUORUM survives one; with fewer clusters that can host, two are better than none. */
function regionCount(
  profile: Profile,
  regions: OrderRegion[],
  contexts: ContextView[],
): number {
  if (profile !== 'multi-region') return 1;
  const hosts = contexts.filter(
    each => hostingOf(each) === 'now' && !each.isControlPlane,
  ).length;
  const wanted = Math.min(3, Math.max(2, hosts));
  return Math.min(MAX_REGIONS, Math.max(regions.length, wanted));
}

function hasShape({ size, racks }: OrderRegion, shape: Shape): boolean {
  return size === shape.size && (racks?.length ?? 1) === shape.racks;
}

function inShape(
  region: OrderRegion,
  { size, racks }: Shape,
  contexts: ContextView[],
): OrderRegion {
  const context = contexts.find(({ id }) => id.context === region.context);
  return {
    ...region,
    size,
    racks: withRackCount(region.racks ?? [], racks, zonesOf(context)),
  };
}
