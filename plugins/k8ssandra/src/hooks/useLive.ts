import { useCallback, useEffect, useRef, useState } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  SIGNAL_CHANNEL,
  type ChangedSignal,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnswerTimes } from '../lib/ages';
import { monotonicNow } from '../lib/monotonic';
import { Refresher } from '../lib/Refresher';
import { usePushed } from './usePushed';

/** With signals, only a net under them; without, what keeps a page fresh. */
const NET_MS = 60_000;
const POLL_MS = 30_000;

/** Something that is kept fresh, with all that a page must say about it. */
export interface Live<T> {
  data: T | undefined;
  /** Why the last load failed; the data before it stays. */
  error: Error | undefined;
  times: AnswerTimes;
  /** False when no hints of changes arrive: the page is refreshed slowly then and says so. */
  pushed: boolean;
  refresh(): void;
}

/** What {@link useLive} keeps fresh. */
export interface LiveOptions<T> {
  load(signal: AbortSignal): Promise<T>;
  /** Whether a signal with these opaque keys is about this; every signal is when absent. */
  concerns?(keys: string[], data: T | undefined): boolean;
}

interface Answer<T> {
  data?: T;
  error?: Error;
  times: AnswerTimes;
}

/**
 * Loads at once, again at every signal that concerns it (the first at once, then once a second at most), when the page
 * becomes visible or the network returns, and slowly in between. `load` must be stable: another one starts anew.
 */
export function useLive<T>({ load, concerns }: LiveOptions<T>): Live<T> {
  const signals = useApiHolder().get(signalApiRef);
  const pushed = usePushed(signals);
  const pollMs = useRef(NET_MS);
  pollMs.current = pushed ? NET_MS : POLL_MS;
  const [answer, setAnswer] = useState<Answer<T>>(nothing);
  const refresher = useRef<Refresher<T>>();
  const isConcerned = useRef<(keys: string[]) => boolean>(() => true);
  isConcerned.current = keys => concerns?.(keys, answer.data) ?? true;

  useEffect(() => {
    setAnswer(nothing());
    const current = new Refresher<T>({
      load,
      pollMs: () => pollMs.current,
      onResult: data => setAnswer(before => withData(before, data)),
      onError: error => setAnswer(before => ({ ...before, error })),
    });
    refresher.current = current;
    const wake = () => {
      if (document.visibilityState !== 'hidden') {
        current.request();
      }
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    // not useSignal: it keeps the last message only, and two in one moment would be seen as one
    const subscription = signals?.subscribe<ChangedSignal>(
      SIGNAL_CHANNEL,
      ({ keys }) => {
        if (keys?.length && isConcerned.current(keys)) {
          current.request();
        }
      },
    );
    current.request();
    return () => {
      subscription?.unsubscribe();
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
      current.stop();
    };
  }, [load, signals]);

  // What was not heard may have happened: one look when hints stop, and one when they come again.
  const before = useRef(pushed);
  useEffect(() => {
    if (before.current !== pushed) {
      before.current = pushed;
      refresher.current?.request();
    }
  }, [pushed]);

  const refresh = useCallback(() => refresher.current?.request(), []);
  const { data, error, times } = answer;
  return { data, error, times, pushed, refresh };
}

function nothing<T>(): Answer<T> {
  return { times: { receivedAt: 0, confirmedAt: 0 } };
}

/** The client answers the very same object when the server said "not modified". */
function withData<T>(before: Answer<T>, data: T): Answer<T> {
  const now = monotonicNow();
  const receivedAt = before.data === data ? before.times.receivedAt : now;
  return { data, times: { receivedAt, confirmedAt: now } };
}
