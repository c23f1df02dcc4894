import type { ClusterEvent } from '@k8ssandra-backstage/control-plane';
import {
  needsSomeone,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterTransition } from '@k8ssandra-backstage/plugin-k8ssandra-node';

/** States that people should hear of where they look at Kubernetes only; the others come and go with every change. */
const REASONS: Partial<Record<StateKey, string>> = {
  down: 'Down',
  degraded: 'Degraded',
  'auth-failed': 'AccessRefused',
  unreachable: 'Unreachable',
  incompatible: 'Incompatible',
  attention: 'NeedsAttention',
  healthy: 'Healthy',
  stopped: 'Stopped',
};

/** What a transition tells people: the verdict of the page, word for word; `null` where it is nothing to be told. */
export function eventOf({
  from,
  to,
  verdict,
}: ClusterTransition): ClusterEvent | null {
  const reason = to === null ? undefined : REASONS[to];
  if (to === null || !reason || !verdict) return null;
  // That all is well is news only to whom something else was told.
  if (to === 'healthy' && from === null) return null;
  const { state, clients, next } = verdict;
  return {
    type: needsSomeone(to) ? 'Warning' : 'Normal',
    reason,
    message: [state, clients, next].flatMap(each => each?.text ?? []).join(' '),
  };
}
