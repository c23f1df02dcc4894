import type { Gone } from './bounds';
import type { Loss, LossKind, SurvivalDatacenter } from './types';

/** A loss and what it takes. */
export interface LossCase {
  loss: Loss;
  gone: Gone[];
  /** Regions whose clients go elsewhere. */
  regions: string[];
}

/** Every single loss of each kind, in the order of the topology. Nodes of a rack are alike, so one stands for all. */
export function lossesOf(
  datacenters: SurvivalDatacenter[],
): Record<Exclude<LossKind, 'none'>, LossCase[]> {
  const racks = datacenters.flatMap(({ racks: list, label }, datacenter) =>
    (list ?? []).flatMap(({ name, up, down, unknown }, rack) =>
      up + down + unknown > 0
        ? [{ datacenter, rack, label, name, alive: up + unknown > 0 }]
        : [],
    ),
  );
  const of = (kind: 'node' | 'rack', what: Gone['what']): LossCase[] =>
    racks
      .filter(each => each.alive)
      .map(({ datacenter, rack, label, name }) => ({
        loss: { kind, datacenter: label, rack: name },
        gone: [{ datacenter, rack, what, certain: true }],
        regions: [],
      }));
  const regions = regionLosses(datacenters);
  return {
    node: of('node', 'node'),
    rack: of('rack', 'all'),
    zone: zoneLosses(datacenters),
    region: regions.map(each => together('region', [each])),
    'two-regions': regions.flatMap((one, index) =>
      regions
        .slice(index + 1)
        .map(other => together('two-regions', [one, other])),
    ),
  };
}

/** Where a datacenter lies; one that nobody knows of lies by itself. */
export function regionOf({ region, label }: SurvivalDatacenter): string {
  return region ?? label;
}

function together(
  kind: 'region' | 'two-regions',
  parts: Array<{ region: string; gone: Gone[] }>,
): LossCase {
  const regions = parts.map(each => each.region);
  return {
    loss: { kind, regions },
    gone: parts.flatMap(each => each.gone),
    regions,
  };
}

function regionLosses(datacenters: SurvivalDatacenter[]) {
  const byRegion = new Map<string, Gone[]>();
  datacenters.forEach((each, datacenter) => {
    const inRing =
      each.racks === null ||
      each.racks.some(({ up, down, unknown }) => up + down + unknown > 0);
    if (!inRing) return;
    const region = regionOf(each);
    const gone = byRegion.get(region) ?? [];
    gone.push({ datacenter, what: 'all', certain: true });
    byRegion.set(region, gone);
  });
  return [...byRegion].map(([region, gone]) => ({ region, gone }));
}

interface PlacedRack {
  datacenter: number;
  rack: number;
  label: string;
  name: string;
  zone: string | null;
}

/**
 * Racks of a zone fall together, those of all datacenters in its region. A rack of which nobody says the zone may stand in any zone
 * of its region: at worst all such racks fall with it.
 */
function zoneLosses(datacenters: SurvivalDatacenter[]): LossCase[] {
  const byRegion = new Map<string, PlacedRack[]>();
  datacenters.forEach((each, datacenter) => {
    const region = regionOf(each);
    const list = byRegion.get(region) ?? [];
    (each.racks ?? []).forEach(({ name, zone, up, down, unknown }, rack) => {
      if (up + down + unknown === 0) return;
      list.push({ datacenter, rack, label: each.label, name, zone });
    });
    byRegion.set(region, list);
  });
  return [...byRegion].flatMap(([region, racks]) => {
    const unplaced = racks.filter(each => each.zone === null);
    const zones = new Set(racks.flatMap(each => each.zone ?? []));
    return [
      ...[...zones].map(zone => ({
        loss: { kind: 'zone' as const, zone, regions: [region] },
        gone: [
          ...racks.filter(each => each.zone === zone).map(all(true)),
          ...unplaced.map(all(false)),
        ],
        regions: [],
      })),
      ...unplaced.map(one => ({
        loss: {
          kind: 'zone' as const,
          zone: null,
          datacenter: one.label,
          rack: one.name,
          regions: [region],
        },
        gone: unplaced.map(each => all(each === one)(each)),
        regions: [],
      })),
    ];
  });
}

function all(certain: boolean) {
  return ({ datacenter, rack }: PlacedRack): Gone => ({
    datacenter,
    rack,
    what: 'all',
    certain,
  });
}
