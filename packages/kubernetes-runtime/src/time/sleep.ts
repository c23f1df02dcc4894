import type { Clock } from './clock';

/** A wait that somebody else can end early. */
export interface Sleeper {
  /** Resolves after `ms` (never by itself for `Infinity`), at `wake()`, or when the signal aborts; never rejects. */
  sleep(ms: number): Promise<void>;
  /** Ends the current sleep, if there is one. */
  wake(): void;
}

/** Makes a sleeper for one loop. */
export function createSleeper(options: {
  clock: Clock;
  signal: AbortSignal;
}): Sleeper {
  const { clock, signal } = options;
  let end: (() => void) | undefined;
  return {
    sleep: ms =>
      new Promise<void>(resolve => {
        if (signal.aborted) {
          resolve();
          return;
        }
        let cancel = () => {};
        const finish = () => {
          end = undefined;
          cancel();
          signal.removeEventListener('abort', finish);
          resolve();
        };
        if (ms !== Infinity) cancel = clock.setTimer(finish, ms);
        end = finish;
        signal.addEventListener('abort', finish);
      }),
    wake: () => end?.(),
  };
}
