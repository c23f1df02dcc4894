import {
  annotations,
  finalizers,
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../draft';
import { hasFinalizer, isClaimed, missingReplicationNote } from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import { clusterRef, ids } from './ids';

/**
 * Our claim, the finalizer and the note on initial replication, in one patch (operator-spec 3.2-2, 3.10).
 * The resource version makes it fail rather than drop somebody else's finalizer.
 */
export function claimDraft(input: PlanInput, valid: boolean): Draft {
  const { cluster, snapshot } = input;
  const patch = claimPatch(cluster, snapshot.controlPlane, valid);
  const name = cluster.metadata.name;
  const claimed = isClaimed(cluster) && hasFinalizer(cluster);
  return draft({
    verb: 'claim',
    kind: 'apply',
    target: clusterRef(cluster),
    title: claimed
      ? say('plan.prepare', { cluster: name })
      : say('plan.claim', { cluster: name }),
    why: claimed ? say('why.prepare') : say('why.claim'),
    subject: say('subject.cluster'),
    after: [ids.reach('')],
    state: patch ? 'ready' : 'done',
    action: patch && {
      type: 'merge-patch',
      context: '',
      resource: resourceTypes.K8ssandraCluster,
      namespace: homeNamespace(cluster),
      name,
      patch,
    },
  });
}

function claimPatch(
  cluster: K8ssandraCluster,
  controlPlane: string,
  valid: boolean,
): object | undefined {
  const noted: Record<string, string> = {};
  if (!isClaimed(cluster)) noted[annotations.claim] = controlPlane;
  const replication = valid && missingReplicationNote(cluster);
  if (replication) noted[annotations.initialSystemReplication] = replication;
  const finalizer = hasFinalizer(cluster)
    ? {}
    : {
        finalizers: [
          ...(cluster.metadata.finalizers ?? []),
          finalizers.cluster,
        ],
      };
  if (Object.keys(noted).length === 0 && !('finalizers' in finalizer)) {
    return undefined;
  }
  return {
    metadata: {
      resourceVersion: cluster.metadata.resourceVersion,
      ...finalizer,
      annotations: noted,
    },
  };
}
