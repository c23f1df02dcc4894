import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';
import type { Attempt } from './attempts';
import type { Instruments } from './instruments';

/** Does the work of an attempt, as part of a trace and with its time told. Work that found nothing to do is not told. */
export async function timed(
  attempt: Attempt | undefined,
  work: () => Promise<void>,
  { instruments, clock }: { instruments?: Instruments; clock: Clock },
): Promise<void> {
  const { acted, trace } = instruments ?? {};
  const began = clock.now();
  try {
    if (!attempt || !trace) await work();
    else {
      const { context, key: cluster, stepId } = attempt;
      await trace({ context, cluster, stepId }, work);
    }
  } finally {
    // Its outcome is noted on it; by now the next plan may have forgotten it.
    if (attempt?.phase === 'acted' || attempt?.phase === 'failing') {
      acted?.({
        context: attempt.context,
        outcome: attempt.phase === 'acted' ? 'done' : 'failed',
        tookMs: clock.now() - began,
      });
    }
  }
}
