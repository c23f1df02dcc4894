import {
  stateOfContext,
  type AccessTrouble,
  type Sentence,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../snapshot/types';
import { say } from './sentences';

/** What is read of a Kubernetes cluster to say whether it can be seen. */
export type Access = Pick<
  ContextSnapshot,
  | 'name'
  | 'connection'
  | 'reason'
  | 'visible'
  | 'everSeen'
  | 'lastContactSeconds'
>;

/** Why a Kubernetes cluster cannot be seen now; `undefined` while it can. */
export function accessTrouble(context: Access): AccessTrouble | undefined {
  if (context.visible) {
    return undefined;
  }
  const kind = kindOf(context);
  return {
    kind,
    // a server that refuses us is in contact all the while: how long it does so is not known from that
    seconds: kind === 'unreachable' ? context.lastContactSeconds : null,
    message: context.reason?.message,
  };
}

function kindOf({
  connection,
  everSeen,
  reason,
}: Access): AccessTrouble['kind'] {
  switch (connection) {
    case 'auth-failed':
    case 'incompatible':
    case 'disabled':
    case 'missing':
    case 'conflict':
      return connection;
    case 'down':
      return 'unreachable';
    case 'degraded':
      // it answers, and does not let us see
      if (reason?.code === 'Forbidden') return 'forbidden';
      return everSeen ? 'unreachable' : 'connecting';
    default:
      // connected in name, but silent for longer than the freshness limit: what was seen before is out of sight now
      return everSeen ? 'unreachable' : 'connecting';
  }
}

/** State of what lies in a Kubernetes cluster that cannot be seen now. */
export function unseenState(trouble: AccessTrouble): StateKey {
  switch (trouble.kind) {
    case 'unreachable':
      return 'unreachable';
    case 'connecting':
      return 'unknown';
    case 'forbidden':
      return 'attention';
    default:
      return stateOfContext(trouble.kind);
  }
}

/** Why a value is missing or old, in words. `name` is what people call the Kubernetes cluster. */
export function unseenReason(trouble: AccessTrouble, name: string): Sentence {
  const what = say(`unseen.${trouble.kind}`, { context: name });
  return trouble.message
    ? say('unseen.message', { what, message: trouble.message })
    : what;
}
