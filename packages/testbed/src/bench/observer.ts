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
  /** Resource versions of what is there, by name. */
  const there = new Map<string, string | undefined>();
  let from: string | undefined;

  const note = (sighting: Sighting<T>) => {
    const known = seen.get(sighting.name);
    if (known) known.push(sighting);
    else seen.set(sighting.name, [sighting]);
    for (const tell of [...waiting]) tell(sighting);
  };

  /** Reads everything; what differs from what was seen is seen now. The first time nothing is new. */
  const list = async (isNew: boolean) => {
    const { items, resourceVersion } = await client.list<T>(type);
    from = resourceVersion;
    const at = performance.now();
    const gone = new Set(there.keys());
    for (const object of items) {
      const { name, resourceVersion: version } = object.metadata;
      gone.delete(name);
      const isKnown = there.get(name) === version;
      there.set(name, version);
      if (isNew && !isKnown) note({ at, name, object });
    }
    for (const name of gone) {
      there.delete(name);
      note({ at, name, object: undefined });
    }
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
      const { name, resourceVersion } = object.metadata;
      from = resourceVersion ?? from;
      const isGone = event.type === 'DELETED';
      if (isGone) there.delete(name);
      else there.set(name, resourceVersion);
      note({ at, name, object: isGone ? undefined : object });
    }
  };
  const follow = async () => {
    while (!stopped.signal.aborted) {
      try {
        if (from === undefined) await list(true);
        await followOnce();
      } catch (error) {
        if (stopped.signal.aborted) return;
        // Servers are killed on purpose: it goes on where it was. One that was started anew may have forgotten what came since.
        if (KubernetesError.isExpired(error)) from = undefined;
        else await pause(RETRY_MS);
      }
    }
  };
  await list(false);
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
