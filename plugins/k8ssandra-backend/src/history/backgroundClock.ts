import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';

/** The clock of the process, whose timers keep no process alive: history is kept beside what people wait for. */
export const backgroundClock: Clock = {
  now: () => performance.now(),
  setTimer: (callback, ms) => {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
