import {
  connectionWord,
  stateOfContext,
  stateWord,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * The word for a Kubernetes cluster: that of its connection ("Syncing"), unless its state says more,
 * as when it is connected in name but has been silent for too long.
 */
export function contextWord(context: ContextView): string {
  const { state, connection, isControlPlane } = context;
  const subject = isControlPlane ? 'control-plane' : 'context';
  return stateOfContext(connection) === state
    ? connectionWord(connection, subject)
    : stateWord(state, subject);
}

/** Whether it answers us now; only then is what we know of it up to date. */
export function answers({ state }: ContextView): boolean {
  return state !== 'unreachable' && state !== 'auth-failed';
}

/**
 * Why a Kubernetes cluster is not ready, in our own words only: what a tile has room for. What Kubernetes said follows in the
 * whole reason, in quotation marks (ux 5, rule 8).
 */
export function shortReason({ reason }: ContextView): string {
  const [own] = (reason?.text ?? '').split(' “');
  return own;
}
