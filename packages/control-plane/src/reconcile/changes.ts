import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';
import type { ControlPlaneChange } from './types';

/** Gathers changes and tells listeners. */
export interface Changes {
  tell(change: Partial<ControlPlaneChange>): void;
  onChange(listener: (change: ControlPlaneChange) => void): () => void;
}

/** Changes that follow the first one so closely come together. */
const BATCH_MS = 20;

/** The first change is told at once, further ones in batches, so that a burst of events is a handful of calls. */
export function createChanges(options: {
  clock: Clock;
  signal: AbortSignal;
  onListenerError: (error: unknown) => void;
}): Changes {
  const { clock, signal, onListenerError } = options;
  const listeners = new Set<(change: ControlPlaneChange) => void>();
  let gathered = empty();
  let lastTold = -Infinity;
  let cancel: (() => void) | undefined;
  signal.addEventListener('abort', () => cancel?.());

  const flush = () => {
    cancel = undefined;
    lastTold = clock.now();
    const { clusters, removed, contexts } = gathered;
    gathered = empty();
    const change: ControlPlaneChange = {
      clusters: [...clusters],
      removed: [...removed],
      contexts: [...contexts],
    };
    for (const listener of [...listeners]) {
      try {
        listener(change);
      } catch (error) {
        onListenerError(error);
      }
    }
  };

  return {
    tell: change => {
      if (signal.aborted) return;
      change.clusters?.forEach(each => {
        gathered.clusters.add(each);
        gathered.removed.delete(each);
      });
      change.removed?.forEach(each => {
        gathered.removed.add(each);
        gathered.clusters.delete(each);
      });
      change.contexts?.forEach(each => gathered.contexts.add(each));
      if (cancel) return;
      const wait = Math.max(0, lastTold + BATCH_MS - clock.now());
      cancel = clock.setTimer(flush, wait);
    },
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function empty() {
  return {
    clusters: new Set<string>(),
    removed: new Set<string>(),
    contexts: new Set<string>(),
  };
}
