import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';
import type { Attempt } from './attempts';
import type { Instruments } from './instruments';

/** Does the work of an attempt, as part of a trace and with its time told. Work that found nothing to do is not told. */
export async function timed(
  attempt: () => Attempt | undefined,
  work: () => Promise<void>,
  { instruments, clock }: { instruments?: Instruments; clock: Clock },
): Promise<void> {
  const { acted, trace } = instruments ?? {};
  const known = attempt();
  const began = clock.now();
  try {
    if (!known || !trace) await work();
    else {
      const { context, key: cluster, stepId } = known;
      await trace({ context, cluster, stepId }, work);
    }
  } finally {
    const done = attempt();
    if (done?.phase === 'acted' || done?.phase === 'failing') {
      acted?.({
        context: done.context,
        outcome: done.phase === 'acted' ? 'done' : 'failed',
        tookMs: clock.now() - began,
      });
    }
  }
}
