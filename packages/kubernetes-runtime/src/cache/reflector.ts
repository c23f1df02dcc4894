import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KubernetesError } from '../client/errors';
import type { KubernetesClient, WatchEvent } from '../client/types';
import {
  backoffDelay,
  createSleeper,
  RECONNECT_BACKOFF,
  type Clock,
} from '../time';
import type { CacheSpec } from './types';
import { isOlder } from './versions';

/** Where a reflector puts what it hears. */
export interface ReflectorSink<T extends KubernetesObject> {
  /** A complete list of the scope; what the options mean is said at `Store.replace`. */
  onList(
    list: { items: T[]; resourceVersion: string },
    options: { reset: boolean; reread: boolean },
  ): void;
  onEvent(event: WatchEvent<T>): void;
  onContact(): void;
  onError(error: KubernetesError, phase: 'list' | 'watch'): void;
}

/** Keeps one scope (a namespace, or all) of one kind fresh until the signal ends it. */
export interface Reflector {
  /** Version up to which everything was heard; undefined before the first list. */
  readonly version: string | undefined;
  /** Ends a back-off now. */
  retryNow(): void;
  /** Reads everything again, and believes versions that went back. */
  relist(): void;
  /** Reads everything again, and believes another content of the same version. */
  reread(): void;
}

/** A watch that lived this long was healthy: the next back-off starts small again. */
const HEALTHY_MS = 10_000;

/** A list older than what was seen is refused this often; then the server's history must have been replaced. */
const STALE_LISTS = 3;

/** What a server keeps sending can be read neither by another watch nor soon: a list shows whether it is still there. */
const UNREADABLE = ['BadAnswer', 'TooLarge'];

/** An optional kind that is missing or forbidden may stay so for ever, and so may what is too large: ask seldom. */
const ABSENT_BACKOFF = { firstMs: 10_000, maxMs: 300_000 };

/** Starts a reflector. It ends only with the signal. */
export function startReflector<T extends KubernetesObject>(options: {
  client: KubernetesClient;
  spec: CacheSpec<T>;
  namespace?: string;
  sink: ReflectorSink<T>;
  clock: Clock;
  random: () => number;
  signal: AbortSignal;
  /** Whether `retryNow` will be called when a kind that is missing appears. */
  isAnnounced?: () => boolean;
}): Reflector {
  const { client, spec, namespace, sink, clock, random, signal } = options;
  const { isAnnounced = () => false } = options;
  const sleeper = createSleeper({ clock, signal });
  const { type, labelSelector, fieldSelector, project, metadataOnly } = spec;
  const scope = {
    namespace,
    labelSelector,
    fieldSelector,
    project,
    ...(metadataOnly && { metadataOnly }),
  };
  let version: string | undefined;
  let highest: string | undefined;
  let mustList = true;
  let mayGoBack = false;
  let mayDiffer = false;
  let staleLists = 0;
  let failures = 0;
  let expiredAt = -Infinity;
  let stopWatch: (() => void) | undefined;

  const list = async () => {
    // Without a resourceVersion the list is consistent: never from a cache that lags behind.
    const answer = await client.list<T>(type, { ...scope, signal });
    if (signal.aborted) return;
    const stale =
      highest !== undefined && isOlder(answer.resourceVersion, highest);
    if (stale && !mayGoBack && ++staleLists < STALE_LISTS) {
      throw new KubernetesError({
        code: 'BadAnswer',
        message: `The server sent an older list of ${type.plural} than it had sent before`,
      });
    }
    mustList = false;
    mayGoBack = false;
    staleLists = 0;
    version = answer.resourceVersion;
    highest = version;
    const reread = mayDiffer;
    mayDiffer = false;
    sink.onList(answer, { reset: stale, reread });
    sink.onContact();
  };

  const take = (event: WatchEvent<T>) => {
    const next =
      event.type === 'BOOKMARK'
        ? event.resourceVersion
        : event.object.metadata.resourceVersion;
    if (next && (version === undefined || !isOlder(next, version))) {
      version = next;
      highest = next;
    }
    sink.onEvent(event);
  };

  let onWake = () => {};
  const wake = () => {
    onWake();
    sleeper.wake();
  };

  const pause = async (failure?: KubernetesError) => {
    failures++;
    const isAbsent = KubernetesError.is(failure, 'NotFound', 'Forbidden');
    const willBeTold = () =>
      spec.optional && failure?.code === 'NotFound' && isAnnounced();
    if (willBeTold()) {
      await sleeper.sleep(Infinity);
      return;
    }
    const seldom = (spec.optional && isAbsent) || failure?.code === 'TooLarge';
    const limits = seldom ? ABSENT_BACKOFF : RECONNECT_BACKOFF;
    const delayMs = backoffDelay(failures, limits, random);
    const askedMs = (failure?.retryAfterSeconds ?? 0) * 1000;
    let woken = false;
    onWake = () => {
      woken = true;
    };
    await sleeper.sleep(Math.max(delayMs, askedMs));
    // Whoever tells of kinds may have been slower than this kind was to fail.
    if (!woken && willBeTold()) await sleeper.sleep(Infinity);
  };

  const watch = async () => {
    const started = clock.now();
    const stop = new AbortController();
    stopWatch = () => stop.abort();
    signal.addEventListener('abort', stopWatch);
    let events = 0;
    try {
      const stream = client.watch<T>(type, {
        ...scope,
        resourceVersion: version,
        signal: stop.signal,
        onContact: () => sink.onContact(),
      });
      for await (const event of stream) {
        events++;
        take(event);
        if (mustList) return;
      }
    } finally {
      signal.removeEventListener('abort', stopWatch);
      stopWatch = undefined;
      if (clock.now() - started >= HEALTHY_MS) failures = 0;
    }
    // A server that closes each watch at once must not be asked in a tight loop.
    const tooShort = events === 0 && clock.now() - started < 1000;
    if (tooShort && !mustList) await pause();
  };

  const run = async () => {
    while (!signal.aborted) {
      const phase = mustList ? 'list' : 'watch';
      try {
        if (mustList) await list();
        else await watch();
      } catch (error) {
        if (signal.aborted) return;
        const expired = KubernetesError.isExpired(error);
        if (expired) mustList = true;
        // A first 410 is nothing to speak of, whatever failed before: the objects stay while the list is read again.
        const again = clock.now() - expiredAt < HEALTHY_MS;
        if (expired && phase === 'watch') expiredAt = clock.now();
        if (expired && phase === 'watch' && !again) {
          failures = Math.max(failures, 1);
        } else {
          const failure = asKubernetesError(error);
          // A kind that went away is known again only by a list.
          if (failure.code === 'NotFound') mustList = true;
          if (UNREADABLE.includes(failure.code)) mustList = true;
          sink.onError(failure, phase);
          await pause(failure);
        }
      }
    }
  };
  void run();

  const listNow = () => {
    mustList = true;
    failures = 0;
    stopWatch?.();
    wake();
  };

  return {
    get version() {
      return version;
    },
    retryNow: () => {
      failures = 0;
      wake();
    },
    relist: () => {
      mayGoBack = true;
      listNow();
    },
    reread: () => {
      mayDiffer = true;
      listNow();
    },
  };
}

function asKubernetesError(error: unknown): KubernetesError {
  if (error instanceof KubernetesError) return error;
  const name = error instanceof Error ? error.name : 'Error';
  return new KubernetesError({
    code: 'BadAnswer',
    message: `An object could not be read (${name})`,
  });
}
