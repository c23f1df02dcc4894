import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';

/**
 * Waits for something, but not for ever: a database that is away may take a minute to say so, and one that hangs never does.
 * @throws Error of the name `TimeoutError`; whatever comes later is ignored
 */
export async function within<T>(
  work: Promise<T>,
  { clock, ms }: { clock: Clock; ms: number },
): Promise<T> {
  let cancel = () => {};
  const limit = new Promise<never>((_, reject) => {
    cancel = clock.setTimer(() => {
      const error = new Error(`No answer within ${ms} ms`);
      error.name = 'TimeoutError';
      reject(error);
    }, ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    cancel();
    work.catch(() => {});
  }
}
