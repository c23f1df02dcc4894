import { boundsOf, without, type Bounds } from './bounds';
import { lossesOf } from './losses';
import { ringOf, type Ring } from './standing';
import type { Loss, LossKind, SurvivalDatacenter } from './types';

/** Reads need data that is there, writes do not. */
export type Access = 'reads' | 'writes';

/** A kind of something that is lost. */
export type RealLoss = Exclude<LossKind, 'none'>;

/** A ring after a loss. */
export interface AfterLoss {
  loss: Loss;
  ring: Ring;
}

/** Losses that leave as many nodes in as many racks of the same datacenters: what one does, all do. */
export interface AlikeLosses {
  losses: AfterLoss[];
  /** Regions whose clients go elsewhere. */
  regions: string[];
  /** Positions of the datacenters that lost something. */
  changed: number[];
}

/** A ring as it is, and after every single loss of each kind. */
export interface RingStates {
  base: AfterLoss;
  byKind: Array<[RealLoss, AlikeLosses[]]>;
}

/** A topology with its losses, made once for all keyspaces. */
export interface Prepared {
  datacenters: SurvivalDatacenter[];
  states: Record<Access, RingStates>;
  /** A datacenter waits for its data, so that reads and writes are not alike. */
  split: boolean;
}

/** Takes every single loss of some kinds from a topology. */
export function prepare(
  datacenters: SurvivalDatacenter[],
  kinds?: readonly LossKind[],
): Prepared {
  const split = datacenters.some(each => each.rebuilding);
  const writes = statesOf(datacenters, 'writes', kinds);
  const reads = split ? statesOf(datacenters, 'reads', kinds) : writes;
  return { datacenters, split, states: { writes, reads } };
}

function statesOf(
  datacenters: SurvivalDatacenter[],
  access: Access,
  kinds: readonly LossKind[] | undefined,
): RingStates {
  const bounds = datacenters.map(each => boundsOf(each, access));
  const losses = Object.entries(lossesOf(datacenters)) as Array<
    [RealLoss, ReturnType<typeof lossesOf>[RealLoss]]
  >;
  return {
    base: { loss: { kind: 'none' }, ring: ringOf(datacenters, bounds) },
    byKind: losses
      .filter(([kind]) => kinds?.includes(kind) ?? true)
      .map(([kind, list]) => {
        const alike = new Map<string, AlikeLosses>();
        for (const { loss, regions, gone } of list) {
          const changed = [...new Set(gone.map(each => each.datacenter))];
          const left = bounds.slice();
          for (const index of changed) {
            left[index] = without(
              bounds[index],
              gone.filter(each => each.datacenter === index),
            );
          }
          const key = keyOf(left, changed);
          const group = alike.get(key) ?? { losses: [], regions, changed };
          group.losses.push({ loss, ring: ringOf(datacenters, left) });
          alike.set(key, group);
        }
        return [kind, [...alike.values()]];
      }),
  };
}

/** The same for losses after which the racks of the same datacenters are the same but for their order. */
function keyOf(bounds: Bounds[], changed: number[]): string {
  return changed
    .map(index => {
      const { worst, best } = bounds[index];
      const racks = best.map(
        ({ size, available }, rack) =>
          `${size}/${available}/${worst[rack].available}`,
      );
      return `${index}: ${racks.sort().join(' ')}`;
    })
    .join('; ');
}
