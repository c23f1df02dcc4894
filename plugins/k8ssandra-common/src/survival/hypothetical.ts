import { joinSentences } from '../sentences/define';
import { regionLabel } from '../sentences/region';
import type { Sentence } from '../sentences/sentence';
import { measureSurvival } from './meter';
import { say } from './sentences';
import { summariseSurvival } from './summary';
import type { KeyspaceSurvival, SurvivalDatacenter } from './types';
import type { SurvivalSummary } from './viewTypes';

/** A datacenter that somebody is about to order. */
export interface OrderedDatacenter {
  name: string;
  region: string;
  size: number;
  /** One rack without a zone when empty. */
  racks: Array<{ name: string; zone?: string | null }>;
}

/** What an order would survive, were everything up. */
export interface HypotheticalSurvival extends SurvivalSummary {
  /** What it is said of: keyspaces do not exist yet. */
  assuming: Sentence;
  survival: KeyspaceSurvival;
}

/**
 * What keyspaces with so many copies in each region would survive, for the order form (ux 6 f). A datacenter with fewer nodes holds
 * a copy on each.
 */
export function hypotheticalSurvival(options: {
  datacenters: OrderedDatacenter[];
  /** 3 when absent. */
  copies?: number;
}): HypotheticalSurvival {
  const { datacenters, copies = 3 } = options;
  const ring = datacenters.map(ringDatacenter);
  const [survival] = measureSurvival({
    now: ring,
    healthy: ring,
    keyspaces: [
      {
        name: '',
        replication: {
          strategy: 'network',
          copies: Object.fromEntries(
            datacenters.map(({ name, size }) => [name, Math.min(copies, size)]),
          ),
        },
      },
    ],
  });
  const assuming = say('assuming.copies', { copies });
  const summary = summariseSurvival([survival]);
  return {
    ...summary,
    headline: joinSentences([assuming, summary.headline])!,
    assuming,
    survival: { ...survival, keyspaces: [] },
  };
}

function ringDatacenter({
  name,
  region,
  size,
  racks,
}: OrderedDatacenter): SurvivalDatacenter {
  const asked = racks.length > 0 ? racks : [{ name: 'default' }];
  // the first racks get one more (operator-spec 9.4)
  const share = Math.floor(size / asked.length);
  return {
    name,
    label: regionLabel({ region, datacenter: name }),
    region,
    serves: true,
    racks: asked.map((rack, index) => ({
      name: rack.name,
      zone: rack.zone ?? null,
      up: index < size % asked.length ? share + 1 : share,
      down: 0,
      unknown: 0,
    })),
  };
}
