import type { Replication, SurvivalDatacenter, SurvivalRack } from '../types';
import type { Random } from './random';
import type { RingNode } from './ring';

/** A node of a case, with what is known of it. */
export interface CaseNode extends RingNode {
  state: 'up' | 'down' | 'unknown';
  region: string;
  zone: string | null;
}

/** A random ring, as the meter is told of it and node by node. */
export interface Case {
  datacenters: SurvivalDatacenter[];
  nodes: CaseNode[];
  replication: Replication;
}

/** Limits of {@link aCase}. */
export interface CaseLimits {
  nodes: number;
  racks: number;
  perRack: number;
  /** Nodes out of sight, at most. */
  unknown: number;
}

/** Uneven racks, shared and unknown zones, shared regions, nodes that are down or out of sight, and replication that may not fit. */
export function aCase(random: Random, limits: CaseLimits): Case {
  const nodes: CaseNode[] = [];
  let unseen = 0;
  const state = () => {
    if (unseen < limits.unknown && random.chance(0.12)) {
      unseen += 1;
      return 'unknown';
    }
    return random.chance(0.25) ? 'down' : 'up';
  };
  const datacenters = list(random.int(1, 3)).map(index => {
    const name = `dc${index + 1}`;
    const region = random.chance(0.2) ? 'shared' : `region${index + 1}`;
    const racks = list(random.int(1, limits.racks)).map(
      (rack): SurvivalRack => {
        const placed = {
          name: `r${rack + 1}`,
          zone: random.chance(0.15) ? null : `z${random.int(1, 3)}`,
        };
        const counts = { up: 0, down: 0, unknown: 0 };
        for (const _ of list(random.int(0, limits.perRack))) {
          if (nodes.length === limits.nodes) break;
          const is = state();
          counts[is] += 1;
          nodes.push({
            id: nodes.length,
            datacenter: name,
            rack: placed.name,
            zone: placed.zone,
            region,
            state: is,
          });
        }
        return { ...placed, ...counts };
      },
    );
    return {
      name,
      label: name,
      region,
      racks,
      serves: !random.chance(0.1),
      rebuilding: limits.unknown > 0 && random.chance(0.05),
    };
  });
  return { datacenters, nodes, replication: aReplication(random, datacenters) };
}

function aReplication(
  random: Random,
  datacenters: SurvivalDatacenter[],
): Replication {
  if (random.chance(0.2)) {
    return { strategy: 'simple', copies: random.int(1, 5) };
  }
  if (random.chance(0.05)) return { strategy: 'everywhere' };
  const copies = Object.fromEntries(
    datacenters
      .filter(() => !random.chance(0.15))
      .map(({ name }) => [name, random.int(1, 5)]),
  );
  if (random.chance(0.1)) copies.elsewhere = random.int(1, 3);
  return { strategy: 'network', copies };
}

/** 0 to n - 1. */
export function list(n: number): number[] {
  return [...Array(n).keys()];
}
