import {
  type ActionState,
  type ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isForeign } from '../plan';
import type { Snapshot } from '../snapshot/types';
import { say } from './sentences';
import { isObserved } from './verdictFacts';

const ALLOWED: ActionState = { allowed: true, reason: null };

/** What the control plane could do with a cluster now; a refusal says why. */
export function actionsOf(snapshot: Snapshot): ClusterView['actions'] {
  const adopt = adoptAction(snapshot);
  return { delete: deleteAction(snapshot), ...(adopt && { adopt }) };
}

function deleteAction(snapshot: Snapshot): ActionState {
  if (snapshot.cluster.metadata.deletionTimestamp) {
    return refused(say('action.deleting'));
  }
  if (isObserved(snapshot)) {
    return refused(say('action.observed'));
  }
  return snapshot.home.visible ? ALLOWED : refused(say('action.hub'));
}

/** Only of a cluster that another control plane runs, or ran. */
function adoptAction(snapshot: Snapshot): ActionState | undefined {
  const { cluster, controlPlane, mode, home, contexts } = snapshot;
  if (!isForeign(cluster, controlPlane)) {
    return undefined;
  }
  if (mode === 'observe') {
    return refused(say('action.observeMode', { controlPlane }));
  }
  if (cluster.metadata.deletionTimestamp) {
    return refused(say('action.deleting'));
  }
  if (!home.visible) {
    return refused(say('action.hub'));
  }
  const away = Object.values(contexts).filter(each => !each.visible);
  return away.length > 0
    ? refused(
        say('action.outOfSight', {
          regions: away.map(each => each.region),
        }),
      )
    : ALLOWED;
}

function refused(reason: NonNullable<ActionState['reason']>): ActionState {
  return { allowed: false, reason };
}
