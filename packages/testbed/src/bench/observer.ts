import { setTimeout as pause } from 'node:timers/promises';
import {
  KubernetesError,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** One watch event as it arrived here. */
export interface Sighting<T extends KubernetesObject> {
  /** Monotonic milliseconds. */
  at: number;
  name: string;
  /** Undefined when the object went away. */
  object: T | undefined;
}

/** Stamps every watch event of one kind in one Kubernetes cluster. */
export interface Observer<T extends KubernetesObject> {
  /** Resolves with the first sighting of an object that fits, past ones included; rejects when there is none in time. */
  first(
    name: string,
    fits: (object: T | undefined) => boolean,
    what: string,
    timeoutMs?: number,
  ): Promise<Sighting<T>>;
  /** Forgets what was seen so far. */
  forget(): void;
  stop(): void;
}

/** A server that is away is asked again so often. */
const RETRY_MS = 100;

/** Begins to watch from now on. */
export async function observe<T extends KubernetesObject>(
  client: KubernetesClient,
  type: ResourceType,
): Promise<Observer<T>> {
  const stopped = new AbortController();
  const seen = new Map<string, Array<Sighting<T>>>();
  const waiting = new Set<(sighting: Sighting<T>) => void>();
  const { resourceVersion } = await client.list<T>(type);
  let from = resourceVersion;

  const note = (sighting: Sighting<T>) => {
    const known = seen.get(sighting.name);
    if (known) known.push(sighting);
    else seen.set(sighting.name, [sighting]);
    for (const tell of [...waiting]) tell(sighting);
  };

  const followOnce = async () => {
    for await (const event of client.watch<T>(type, {
      resourceVersion: from,
      signal: stopped.signal,
    })) {
      const at = performance.now();
      if (event.type === 'BOOKMARK') {
        from = event.resourceVersion;
        continue;
      }
      const { object } = event;
      from = object.metadata.resourceVersion ?? from;
      note({
        at,
        name: object.metadata.name,
        object: event.type === 'DELETED' ? undefined : object,
      });
    }
  };
  const follow = async () => {
    while (!stopped.signal.aborted) {
      try {
        await followOnce();
      } catch (error) {
        if (stopped.signal.aborted) return;
        // Servers are killed on purpose: it goes on where it was. What fell out of the server's memory is lost for good.
        if (KubernetesError.is(error, 'Expired')) throw error;
        await pause(RETRY_MS);
      }
    }
  };
  follow();

  return {
    first(name, fits, what, timeoutMs = 60_000) {
      const matches = (sighting: Sighting<T>) =>
        sighting.name === name && fits(sighting.object);
      const known = seen.get(name)?.find(matches);
      if (known) return Promise.resolve(known);
      return new Promise((resolve, reject) => {
        const limit = new AbortController();
        const tell = (sighting: Sighting<T>) => {
          if (!matches(sighting)) return;
          limit.abort();
          waiting.delete(tell);
          resolve(sighting);
        };
        waiting.add(tell);
        pause(timeoutMs, undefined, { signal: limit.signal }).then(
          () => {
            waiting.delete(tell);
            const last = seen.get(name)?.at(-1)?.object;
            reject(new Error(notSeen(what, timeoutMs, last)));
          },
          () => {},
        );
      });
    },
    forget: () => seen.clear(),
    stop: () => stopped.abort(),
  };
}

function notSeen(what: string, timeoutMs: number, last: unknown): string {
  const shown = JSON.stringify(last)?.slice(0, 4000) ?? 'nothing';
  return `${what}: not so in ${timeoutMs / 1000} s. Last seen: ${shown}`;
}
