import {
  resourceTypes,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Plane } from '../../support/lab';
import type { WatchedFleet } from './types';

/** One round trip: resolves when the control plane knows what was changed. */
export type Pulse = () => Promise<void>;

const MARK = 'example.com/pulse';

/**
 * A round trip through one region: somebody annotates its CassandraDatacenter, and the control plane sees it. The K8ssandraCluster
 * must have a datacenter there.
 */
export function pulseThrough(options: {
  fleet: WatchedFleet;
  plane: Plane;
  context: string;
  /** Name of the K8ssandraCluster, in the namespace that labs use. */
  cluster: string;
}): Pulse {
  const { fleet, plane, context, cluster } = options;
  let count = 0;
  const seen = () =>
    plane
      .snapshot(plane.id(cluster))
      ?.contexts[context]?.datacenters.map(
        each => each.metadata.annotations?.[MARK],
      );
  return async () => {
    const beat = String(++count);
    const [target] = (
      await fleet
        .admin(context || fleet.contexts[0])
        .list<CassandraDatacenter>(resourceTypes.CassandraDatacenter)
    ).items;
    await fleet
      .admin(context || fleet.contexts[0])
      .mergePatch(resourceTypes.CassandraDatacenter, target.metadata, {
        metadata: { annotations: { [MARK]: beat } },
      });
    await plane.until(
      `a pulse through ${context}`,
      () => seen()?.includes(beat) ?? false,
    );
  };
}

/** Milliseconds of each of so many pulses, one after the other. */
export async function measure(pulse: Pulse, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < times; index++) {
    const started = performance.now();
    await pulse();
    found.push(performance.now() - started);
  }
  return found;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Whether a cluster that the fault does not concern became slower than may be (I6). */
export function tooSlow(
  before: number,
  during: number,
  slackMs: number,
): boolean {
  return during > Math.max(1.2 * before, before + slackMs);
}
