import {
  breakWords,
  hypotheticalSurvival,
  plainText,
  worstOutcome,
  type ConsistencyLevel,
  type ContextView,
  type HypotheticalSurvival,
  type KeyspaceSurvival,
  type LossKind,
  type LossTable,
  type OrderRegion,
  type Outcome,
  type Sentence,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextOf, hostingOf } from './contexts';

/** Copies that are assumed in each region: keyspaces do not exist yet. */
export const ASSUMED_COPIES = 3;

/** Losses that the form tells of, the smallest first. */
export const TOLD_LOSSES = ['node', 'zone', 'region', 'two-regions'] as const;
/** One of them. */
export type ToldLoss = (typeof TOLD_LOSSES)[number];

/** What a loss does to the order: a tile of the meter. */
export interface SurvivalTile {
  loss: ToldLoss;
  state: StateKey;
  /** End of a message key `order.survival.tile.…`. */
  word: 'kept' | 'localOnly' | 'partly' | 'lost' | 'unknown' | 'none';
}

/** What a consistency level survives: a line of the meter. */
export interface SurvivalLine {
  level: ConsistencyLevel;
  state: StateKey;
  /** It goes on after the greatest loss that it survives, or stops at the smallest. */
  goesOn: boolean;
  loss: ToldLoss;
  /** What the next greater loss does. */
  detail: Sentence | null;
}

/** What the order survives; `undefined` while no row is complete. */
export function orderSurvival(
  regions: OrderRegion[],
  contexts: ContextView[],
): HypotheticalSurvival | undefined {
  const complete = regions.filter(
    ({ datacenterName, size }) => datacenterName && size >= 1,
  );
  return complete.length === 0
    ? undefined
    : hypotheticalSurvival({
        copies: ASSUMED_COPIES,
        datacenters: complete.map(region => ({
          name: shownName(region.datacenterName),
          region: regionName(region, contexts),
          size: region.size,
          racks: region.racks ?? [],
        })),
      });
}

/** The rows whose Kubernetes cluster does not answer now, or cannot host. */
export function waitingRegions(
  regions: OrderRegion[],
  contexts: ContextView[],
): OrderRegion[] {
  return regions.filter(({ context }) => {
    const view = contextOf(contexts, context);
    return view !== undefined && hostingOf(view) !== 'now';
  });
}

/** A name that was typed or came with a link, as it stands in a sentence: it cannot turn the words around it. */
export function shownName(name: string | undefined): string {
  return plainText(name ?? '', 63);
}

/** What people call the place of a row: the region of its Kubernetes cluster. */
export function regionName(
  { context }: OrderRegion,
  contexts: ContextView[],
): string {
  return shownName(contextOf(contexts, context)?.region ?? context);
}

/** A tile for each loss. */
export function survivalTiles({
  survival,
}: HypotheticalSurvival): SurvivalTile[] {
  return TOLD_LOSSES.map(loss => {
    const local = outcomeOf(survival, 'LOCAL_QUORUM', loss);
    const global = outcomeOf(survival, 'QUORUM', loss);
    return { loss, ...tileOf(local, global) };
  });
}

/** The greatest loss that QUORUM survives as well, and all smaller ones with it: what the order is called by in one line. */
export function greatestKept(
  survival: HypotheticalSurvival,
): 'nothing' | 'node' | 'zone' | 'region' | 'twoRegions' {
  const tiles = survivalTiles(survival);
  const broken = tiles.findIndex(({ word }) => word !== 'kept');
  const kept = broken < 0 ? tiles : tiles.slice(0, broken);
  const loss = kept[kept.length - 1]?.loss ?? 'nothing';
  return loss === 'two-regions' ? 'twoRegions' : loss;
}

function tileOf(
  local: Outcome | null,
  global: Outcome | null,
): Omit<SurvivalTile, 'loss'> {
  switch (local) {
    case null:
      return { state: 'stopped', word: 'none' };
    case 'kept':
      return global === 'kept'
        ? { state: 'healthy', word: 'kept' }
        : { state: 'attention', word: 'localOnly' };
    case 'partly':
      return { state: 'degraded', word: 'partly' };
    case 'lost':
      return { state: 'down', word: 'lost' };
    default:
      return { state: 'unknown', word: 'unknown' };
  }
}

/** A line for each level that matters: with one region, QUORUM is LOCAL_QUORUM. */
export function survivalLines({
  survival,
}: HypotheticalSurvival): SurvivalLine[] {
  const several = outcomeOf(survival, 'LOCAL_QUORUM', 'two-regions') !== null;
  const levels: ConsistencyLevel[] = several
    ? ['LOCAL_QUORUM', 'QUORUM', 'EACH_QUORUM']
    : ['LOCAL_QUORUM', 'LOCAL_ONE'];
  return levels.map(level => lineOf(survival, level, several));
}

function lineOf(
  survival: KeyspaceSurvival,
  level: ConsistencyLevel,
  several: boolean,
): SurvivalLine {
  const keeps = (loss: ToldLoss) => outcomeOf(survival, level, loss) === 'kept';
  const there = TOLD_LOSSES.filter(
    loss => outcomeOf(survival, level, loss) !== null,
  );
  const firstLost = there.find(loss => !keeps(loss));
  const kept = firstLost ? there.slice(0, there.indexOf(firstLost)) : there;
  const greatest = kept[kept.length - 1];
  const enough = several ? kept.includes('region') : greatest !== undefined;
  return {
    level,
    state: enough ? 'healthy' : 'down',
    goesOn: enough,
    loss: (enough ? greatest : firstLost) ?? 'node',
    detail: firstLost ? firstBreak(survival, level, firstLost) : null,
  };
}

function firstBreak(
  survival: KeyspaceSurvival,
  level: ConsistencyLevel,
  loss: LossKind,
): Sentence | null {
  const [broken] = tablesOf(survival, level).flatMap(
    table => table[loss]?.breaks ?? [],
  );
  return broken ? breakWords(level, broken) : null;
}

/** The worst of reads and writes; `null` where there is no such loss. */
function outcomeOf(
  survival: KeyspaceSurvival,
  level: ConsistencyLevel,
  loss: LossKind,
): Outcome | null {
  return worstOutcome(tablesOf(survival, level), loss);
}

function tablesOf(
  { rows }: KeyspaceSurvival,
  level: ConsistencyLevel,
): LossTable[] {
  return rows
    .filter(row => row.level === level && row.from === null)
    .map(row => row.healthy);
}
