import type { Clock, Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  FIELD_MANAGER,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Action } from '../plan';

/** What was written within so long counts. */
const WINDOW_MS = 60_000;

/** So many times the same is written in vain before it is called a fight. */
const PATIENCE = 3;

/** The first pause of a fight, and the longest. */
const PAUSE = { firstMs: 60_000, maxMs: 10 * 60_000 };

/** Notices that somebody else keeps setting back what we write (research 4.3, F11). */
export interface Fights {
  /** A step was carried out. */
  wrote(id: string, fingerprint: string): void;
  /** How long to leave it alone before the same is written once more; 0 while there is no fight. */
  pauseMs(id: string, fingerprint: string): number;
  forget(ids: (id: string) => boolean): void;
}

interface Bout {
  fingerprint: string;
  times: number[];
  pauses: number;
}

/** Remembers when the same was written again and again. */
export function createFights(clock: Clock): Fights {
  const bouts = new Map<string, Bout>();
  return {
    wrote: (id, fingerprint) => {
      const now = clock.now();
      const known = bouts.get(id);
      const same = known?.fingerprint === fingerprint ? known : undefined;
      const memory = same?.pauses ? PAUSE.maxMs * 2 : WINDOW_MS;
      const times = (same?.times ?? []).filter(each => now - each < memory);
      bouts.set(id, {
        fingerprint,
        times: [...times, now],
        pauses: times.length === 0 ? 0 : same?.pauses ?? 0,
      });
    },
    pauseMs: (id, fingerprint) => {
      const known = bouts.get(id);
      if (known?.fingerprint !== fingerprint) return 0;
      const now = clock.now();
      const memory = known.pauses > 0 ? PAUSE.maxMs * 2 : WINDOW_MS;
      const recent = known.times.filter(each => now - each < memory);
      if (recent.length <= PATIENCE) return 0;
      const pause = Math.min(PAUSE.firstMs * 2 ** known.pauses, PAUSE.maxMs);
      known.pauses += 1;
      return pause;
    },
    forget: ids => {
      for (const id of bouts.keys()) if (ids(id)) bouts.delete(id);
    },
  };
}

interface ManagedFields {
  manager?: string;
  time?: string;
  subresource?: string;
}

/** Who else writes an object: the managers of its fields, the one that wrote last first. Empty when it cannot be read. */
export async function otherManagers(
  action: Action,
  cluster: Cluster,
  signal: AbortSignal,
): Promise<string[]> {
  if (action.type !== 'apply') return [];
  try {
    const { metadata } = await cluster.client.get<KubernetesObject>(
      action.resource,
      action.object.metadata,
      { signal },
    );
    const { managedFields = [] } = metadata as {
      managedFields?: ManagedFields[];
    };
    const others = managedFields
      .filter(each => each.manager !== FIELD_MANAGER && !each.subresource)
      .sort((a, b) => ((a.time ?? '') < (b.time ?? '') ? 1 : -1))
      .map(each => each.manager ?? '');
    return [...new Set(others)].filter(each => each !== '');
  } catch {
    return [];
  }
}
