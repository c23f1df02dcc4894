import type { Rack } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject } from '../api';

/** `SplitRacks` of operator-spec 9.4: the first racks get one more. */
export function splitRacks(nodes: number, racks: number): number[] {
  const each = Math.floor(nodes / racks);
  return Array.from(
    { length: racks },
    (_, index) => each + (index < nodes % racks ? 1 : 0),
  );
}

/** A rack with the nodes and seeds it should have. */
export interface RackPlan {
  name: string;
  rack: Rack;
  nodes: number;
  seeds: number;
}

/** Racks of a datacenter; without any there is one named `default`. Seeds: three, or one per rack with more than three racks (operator-spec C.1). */
export function rackPlans(dc: AnyObject): RackPlan[] {
  const racks: Rack[] = dc.spec.racks?.length
    ? dc.spec.racks
    : [{ name: 'default' }];
  const size: number = dc.spec.size;
  const seeds = racks.length > 3 ? racks.length : Math.min(size, 3);
  const nodeCounts = splitRacks(size, racks.length);
  const seedCounts = splitRacks(seeds, racks.length);
  return racks.map((rack, index) => ({
    name: rack.name,
    rack,
    nodes: nodeCounts[index],
    seeds: Math.min(seedCounts[index], nodeCounts[index]),
  }));
}
