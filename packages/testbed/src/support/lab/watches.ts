import type { WatchEvent } from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Interceptor } from './wrapClient';

/** A watch whose events are let through one by one. */
export interface HeldWatch extends Interceptor {
  /** From now on events of such objects wait, and what comes after them. */
  hold(which: (object: KubernetesObject) => boolean): void;
  /** Resolves when so many events wait. */
  untilWaiting(count: number): Promise<void>;
  /** Lets the oldest ones through; all of them, and whatever comes, when no number is given. */
  release(count?: number): void;
}

/** Makes one for a kind in a context. */
export function holdWatch(heldContext: string, kind: string): HeldWatch {
  let held: ((object: KubernetesObject) => boolean) | undefined;
  const waiting: Array<() => void> = [];
  const watchers = new Set<() => void>();
  const told = () => watchers.forEach(each => each());
  return {
    hold: which => {
      held = which;
    },
    release: (count = Infinity) => {
      if (count === Infinity) held = undefined;
      waiting.splice(0, count).forEach(each => each());
    },
    untilWaiting: count =>
      new Promise(resolve => {
        const look = () => {
          if (waiting.length < count) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
    watch: (context, type, events) =>
      context === heldContext && type.kind === kind ? through(events) : events,
  };

  /** Events arrive in the order in which they were let through. */
  async function* through(
    events: AsyncIterable<WatchEvent<any>>,
  ): AsyncIterable<WatchEvent<any>> {
    const ready: Array<Promise<WatchEvent<any> | undefined>> = [];
    let more = () => {};
    const arrived = () =>
      new Promise<void>(resolve => {
        more = resolve;
      });
    void (async () => {
      try {
        for await (const event of events) {
          const isHeld = event.type !== 'BOOKMARK' && held?.(event.object);
          ready.push(
            isHeld
              ? new Promise(resolve => {
                  waiting.push(() => resolve(event));
                  told();
                })
              : Promise.resolve(event),
          );
          more();
        }
      } catch {
        // The reader asks again.
      }
      ready.push(Promise.resolve(undefined));
      more();
    })();
    for (;;) {
      while (ready.length === 0) await arrived();
      const event = await ready.shift();
      if (event === undefined) return;
      yield event;
    }
  }
}

/**
 * Watches that bring of each object only what it came to: changes that follow each other within this time are one event, as API
 * servers do under load, and those between are never seen.
 */
export function coalescedWatches(ms: number): Interceptor & { lost: number } {
  const interceptor = {
    lost: 0,
    watch: (
      _context: string,
      _type: ResourceType,
      events: AsyncIterable<WatchEvent<any>>,
    ) => coalesced(events),
  };
  return interceptor;

  async function* coalesced(
    events: AsyncIterable<WatchEvent<any>>,
  ): AsyncIterable<WatchEvent<any>> {
    const latest = new Map<string, WatchEvent<any>>();
    let ended = false;
    let wake = () => {};
    const arrived = () =>
      new Promise<void>(resolve => {
        wake = resolve;
      });
    void (async () => {
      try {
        for await (const event of events) {
          const key =
            event.type === 'BOOKMARK'
              ? 'bookmark'
              : `${event.object.metadata.namespace}/${event.object.metadata.name}`;
          const before = latest.get(key);
          if (before && before.type !== 'BOOKMARK') interceptor.lost += 1;
          latest.delete(key);
          latest.set(key, added(before, event));
          wake();
        }
      } catch {
        // The reader asks again.
      }
      ended = true;
      wake();
    })();
    while (!ended || latest.size > 0) {
      if (latest.size === 0) await arrived();
      await new Promise(resolve => setTimeout(resolve, ms));
      const batch = [...latest.values()];
      latest.clear();
      yield* batch;
    }
  }
}

/** What was added and then changed was added. */
function added(
  before: WatchEvent<any> | undefined,
  event: WatchEvent<any>,
): WatchEvent<any> {
  return before?.type === 'ADDED' && event.type === 'MODIFIED'
    ? { ...event, type: 'ADDED' }
    : event;
}

/** Watches that never bring some of the events, as if nobody had looked at that moment. */
export function droppedEvents(
  isDropped: (object: KubernetesObject) => boolean,
): Interceptor & { lost: number } {
  const interceptor = {
    lost: 0,
    watch: (
      _context: string,
      _type: ResourceType,
      events: AsyncIterable<WatchEvent<any>>,
    ) => passing(events),
  };
  return interceptor;

  async function* passing(
    events: AsyncIterable<WatchEvent<any>>,
  ): AsyncIterable<WatchEvent<any>> {
    for await (const event of events) {
      const isState = event.type === 'ADDED' || event.type === 'MODIFIED';
      if (isState && isDropped(event.object)) interceptor.lost += 1;
      else yield event;
    }
  }
}
