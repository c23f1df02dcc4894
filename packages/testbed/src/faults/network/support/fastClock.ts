import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';

/**
 * A clock that runs so many times as fast as the wall's. Back-offs and heartbeats of the runtime are what they are in life, and a test
 * over real sockets takes seconds instead of minutes.
 */
export function createFastClock(speed: number): Clock {
  return {
    now: () => performance.now() * speed,
    setTimer: (callback, ms) => {
      const timer = setTimeout(callback, ms / speed);
      return () => clearTimeout(timer);
    },
  };
}
