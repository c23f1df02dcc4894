import type { Deadline } from './deadline';
import { KubernetesError } from './errors';
import { errorFromTransport } from './transportError';

/** Why a call failed, in words: its caller gave it up, its time was over, or what the transport says. */
export function explainFailure(
  error: unknown,
  call: {
    /** Method and path, without a query. */
    what: string;
    deadline: Pick<Deadline, 'ended'>;
    timeoutMs: number;
  },
): KubernetesError {
  const { what, deadline, timeoutMs } = call;
  if (deadline.ended === 'aborted') {
    return new KubernetesError({
      code: 'Aborted',
      message: `${what}: aborted`,
    });
  }
  if (deadline.ended === 'timeout') {
    const seconds = timeoutMs / 1000;
    return new KubernetesError({
      code: 'Timeout',
      message: `${what}: no answer within ${seconds} s`,
      explanation: `no answer within ${seconds} s`,
    });
  }
  return errorFromTransport(what, error);
}
