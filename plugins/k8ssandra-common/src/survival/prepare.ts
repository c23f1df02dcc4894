import { boundsOf, without } from './bounds';
import { lossesOf } from './losses';
import { ringOf, type Ring } from './standing';
import type { Loss, LossKind, SurvivalDatacenter } from './types';

/** Reads need data that is there, writes do not. */
export type Access = 'reads' | 'writes';

/** A ring after a loss. */
export interface AfterLoss {
  loss: Loss;
  /** Regions whose clients go elsewhere. */
  regions: string[];
  /** Positions of the datacenters that lost something. */
  changed: number[];
  ring: Ring;
}

/** A ring as it is, and after every single loss of each kind. */
export interface RingStates {
  base: AfterLoss;
  byKind: Array<[Exclude<LossKind, 'none'>, AfterLoss[]]>;
}

/** A topology with all its losses, made once for all keyspaces. */
export interface Prepared {
  datacenters: SurvivalDatacenter[];
  states: Record<Access, RingStates>;
  /** A datacenter waits for its data, so that reads and writes are not alike. */
  split: boolean;
}

/** Takes every single loss from a topology. */
export function prepare(datacenters: SurvivalDatacenter[]): Prepared {
  const split = datacenters.some(each => each.rebuilding);
  const writes = statesOf(datacenters, 'writes');
  return {
    datacenters,
    split,
    states: { writes, reads: split ? statesOf(datacenters, 'reads') : writes },
  };
}

function statesOf(
  datacenters: SurvivalDatacenter[],
  access: Access,
): RingStates {
  const bounds = datacenters.map(each => boundsOf(each, access));
  const losses = Object.entries(lossesOf(datacenters));
  return {
    base: {
      loss: { kind: 'none' },
      regions: [],
      changed: [],
      ring: ringOf(datacenters, bounds),
    },
    byKind: losses.map(([kind, list]) => [
      kind as Exclude<LossKind, 'none'>,
      list.map(({ loss, regions, gone }) => {
        const changed = [...new Set(gone.map(each => each.datacenter))];
        const left = bounds.slice();
        for (const index of changed) {
          left[index] = without(
            bounds[index],
            gone.filter(each => each.datacenter === index),
          );
        }
        return { loss, regions, changed, ring: ringOf(datacenters, left) };
      }),
    ]),
  };
}
