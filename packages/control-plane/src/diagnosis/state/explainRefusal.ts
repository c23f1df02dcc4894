import type { ObjectRef } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { keyOf } from './chooseCluster';
import { explainedProblem, type Explained } from './explained';
import { say } from './sentences';
import type { RefusedOrder } from './types';

/** How the webhook of the K8ssandra operator says that a context has no ClientConfig (operator-spec 6). */
const NO_CONTEXT = /unable to find k8sContext (\S+) from ClientConfigs/;

/** Context of an order that went to the control plane and to nobody else. */
const CONTROL_PLANE = 'control-plane';

/** Explains an order that the API server refused: nothing of it exists. @param now - milliseconds since 1970 */
export function explainRefusal(
  { cluster: order, message }: RefusedOrder,
  now: number,
): Explained {
  const cluster = keyOf(order);
  const context = NO_CONTEXT.exec(message)?.[1];
  const cause = context
    ? say('recorded.refused.context', { cluster, context })
    : say('recorded.refused', { cluster, message });
  const next = context
    ? say('recorded.refused.context.next', { context })
    : say('recorded.refused.next');
  const evidence: ObjectRef = {
    context: CONTROL_PLANE,
    kind: order.kind,
    namespace: order.metadata.namespace ?? '',
    name: order.metadata.name,
  };
  return {
    cluster,
    now: new Date(now).toISOString(),
    state: 'attention',
    heading: cause.text,
    clients: null,
    next: next.text,
    problems: [
      explainedProblem(
        {
          rule: context ? 'context-missing' : 'admission-refused',
          state: 'attention',
          cause,
          clients: null,
          next,
          evidence: [evidence],
          confidence: 1,
          seconds: null,
          quote: message,
        },
        CONTROL_PLANE,
      ),
    ],
    notes: [],
  };
}
