/** A time limit joined with a caller's signal. */
export interface Deadline {
  signal: AbortSignal;
  /** Why it ended; undefined while it goes on. */
  readonly ended: 'timeout' | 'aborted' | undefined;
  remainingMs(): number;
  /** Begins the time limit anew, because something came; `mostMs` counts from the start. */
  renew(mostMs: number): void;
  /** Lifts the time limit; the caller's signal stays joined. */
  release(): void;
  /** Must be called at the end: frees the timer and the listener. */
  dispose(): void;
}

/** Node ends a longer timer at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Starts a time limit; one of more than 24 days is none. */
export function startDeadline(
  timeoutMs: number,
  caller?: AbortSignal,
): Deadline {
  const controller = new AbortController();
  const started = performance.now();
  let end = started + timeoutMs;
  let ended: Deadline['ended'];
  const finish = (how: 'timeout' | 'aborted') => () => {
    ended ??= how;
    controller.abort();
  };
  const onAbort = finish('aborted');
  const arm = (ms: number) =>
    setTimeout(finish('timeout'), Math.min(Math.max(0, ms), LONGEST_MS));
  let timer = arm(timeoutMs);
  if (caller?.aborted) onAbort();
  else caller?.addEventListener('abort', onAbort);
  return {
    signal: controller.signal,
    get ended() {
      return ended;
    },
    remainingMs: () => end - performance.now(),
    renew: mostMs => {
      const now = performance.now();
      end = Math.min(now + timeoutMs, started + mostMs);
      clearTimeout(timer);
      timer = arm(end - now);
    },
    release: () => clearTimeout(timer),
    dispose: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', onAbort);
    },
  };
}

/** Lets go of a wait that others share when our own time is over. */
export function abortable<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new Error('aborted'));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    promise
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}
