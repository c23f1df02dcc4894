import type {
  ContextView,
  OrderRack,
  OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { zonesOf } from './contexts';

/** More racks than this help nobody, and a number that is typed wrong must not make thousands. */
export const MAX_RACKS = 20;

/**
 * Racks by number, `r1`, `r2`, …, spread over the zones in turn; names of racks that are there stay.
 * Without zones each rack stays where it was.
 */
export function withRackCount(
  racks: OrderRack[],
  count: number,
  zones: string[] = [],
): OrderRack[] {
  const wanted = Math.min(Math.max(0, count), MAX_RACKS);
  return Array.from({ length: wanted }, (_, index) => {
    const rack = racks[index] ?? { name: `r${index + 1}` };
    return zones.length > 0
      ? { ...rack, zone: zones[index % zones.length] }
      : rack;
  });
}

/** The same row in another Kubernetes cluster: zones and classes of disks are that cluster's own. */
export function moveTo(region: OrderRegion, context: ContextView): OrderRegion {
  const { storageClassName: _, ...kept } = region;
  const racks = (region.racks ?? []).map(({ name }) => ({ name }));
  return {
    ...kept,
    context: context.id.context,
    racks: withRackCount(racks, racks.length, zonesOf(context)),
  };
}
