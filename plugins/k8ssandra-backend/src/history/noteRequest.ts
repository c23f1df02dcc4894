import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ClusterId } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { History } from './History';
import { authorKey } from './detect';

/** Notes that a change was accepted: the generation that it led to, or what was asked for. Never waits and never fails. */
export type Accepted = (
  what: number | 'deletion' | 'adoption',
  uid?: string | null,
) => void;

/** Begins to note who asks for a change of a cluster, before the change may take the cluster away. */
export type NoteRequest = (
  id: ClusterId,
  credentials: BackstageCredentials,
) => Accepted;

/** Every replica notes what came to it; whoever tells the change finds the name. */
export function createNoteRequest(options: {
  history: Pick<History, 'writer' | 'wallClock'>;
  fleet: Fleet;
}): NoteRequest {
  const { history, fleet } = options;
  return (id, { principal }) => {
    const user = nameOf(principal);
    const known = fleet.find(id.controlPlane)?.object(id)?.metadata.uid;
    return (what, uid = known) => {
      if (user === undefined || !uid) return;
      const key = authorKey(uid, what);
      const at = history.wallClock();
      history.writer.add([{ type: 'author', key, user, at }]);
    };
  };
}

/** A user's entity reference, or the name of a service. */
function nameOf(principal: unknown): string | undefined {
  const { type, userEntityRef, subject } = principal as Record<string, unknown>;
  const name = type === 'user' ? userEntityRef : subject;
  return typeof name === 'string' ? name.slice(0, 255) : undefined;
}
