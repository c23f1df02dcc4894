import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { missingContext } from '../../snapshot/missingContext';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import { say } from '../sentences';

export { missingContext };

/** The context of a name; `missing` when nothing is known of it. The empty name is the control-plane cluster. */
export function contextOf(
  snapshot: Pick<Snapshot, 'home' | 'contexts'>,
  name: string,
): ContextSnapshot {
  if (name === '') return snapshot.home;
  return snapshot.contexts[name] ?? missingContext(name);
}

/** Whether two contexts are one Kubernetes cluster: the same name, or the same `kube-system` (design: Identity). */
export function sameKubernetesCluster(
  a: ContextSnapshot,
  b: ContextSnapshot,
): boolean {
  return (
    a.name === b.name ||
    (a.clusterUid !== null && a.clusterUid === b.clusterUid)
  );
}

/** Why a context cannot be seen, in words. */
export function unseenReason(context: ContextSnapshot): Sentence {
  switch (context.connection) {
    case 'missing':
      return say('reason.contextMissing', { context: context.name });
    case 'conflict':
      return say('reason.contextConflict', { context: context.name });
    case 'disabled':
      return say('reason.contextDisabled', { context: context.name });
    default:
      break;
  }
  if (context.reason) {
    return say('reason.unreachable', { detail: inWords(context.reason) });
  }
  return context.connection === 'connecting' || context.connection === 'syncing'
    ? say('reason.notSynced')
    : say('reason.noAnswer');
}

/** Troubles whose first sentence says it all; what follows is for the page of the Kubernetes cluster. */
const PLAIN = new Set([
  'NameNotFound',
  'ConnectionRefused',
  'ConnectionLost',
  'Timeout',
  'Unauthorized',
  'BadAnswer',
]);

/** A reason without the codes of protocols, which tell nothing to who reads a plan. */
function inWords({ code, message }: { code: string; message: string }): string {
  const [first] = message.split('. ');
  return (PLAIN.has(code) ? first : message).replace(
    / \((\d{3}|[A-Z][A-Z0-9_]+)\)/g,
    '',
  );
}

/** Whether only a person can make it visible: retrying alone will not. */
export function unseenNeedsPerson(context: ContextSnapshot): boolean {
  return ['missing', 'conflict', 'auth-failed', 'incompatible'].includes(
    context.connection,
  );
}
