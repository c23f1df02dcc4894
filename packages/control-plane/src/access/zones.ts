import type {
  WorkerSizeView,
  ZoneView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { WorkerFact } from '../snapshot/regionKinds';

/** Zones by name, each with its workers and how large they are; workers without a zone come last. */
export function zonesOf(workers: WorkerFact[]): ZoneView[] {
  const zones = new Map<string | null, Required<ZoneView>>();
  for (const { spec, status } of workers) {
    const zone = zones.get(spec.zone) ?? {
      name: spec.zone,
      workers: 0,
      usable: 0,
      sizes: [],
    };
    zone.workers += 1;
    if (status.ready === true && !spec.unschedulable) {
      zone.usable += 1;
      count(zone.sizes, status.cpu ?? null, status.memory ?? null);
    }
    zones.set(spec.zone, zone);
  }
  const order = ({ name }: ZoneView) => name ?? '\uffff';
  return [...zones.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function count(
  sizes: WorkerSizeView[],
  cpu: string | null,
  memory: string | null,
): void {
  const known = sizes.find(each => each.cpu === cpu && each.memory === memory);
  if (known) {
    known.workers += 1;
  } else {
    sizes.push({ cpu, memory, workers: 1 });
  }
}
