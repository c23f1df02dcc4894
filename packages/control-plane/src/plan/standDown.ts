import {
  annotations,
  resourceTypes,
  type KubernetesObject,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../snapshot/types';
import type { Draft } from './draft';
import {
  contextOf,
  isFromTheFuture,
  isOfOtherControlPlane,
  ownerOf,
  stampOf,
  termOf,
  WRITER,
} from './facts';
import { say } from './sentences';
import type { Action } from './types';

/**
 * Steps that would write or delete what another control plane, a newer release, or a later state of the cluster wrote do not:
 * such an object is noticed and said, never fought over (design: Beside others).
 */
export function standDown(snapshot: Snapshot, drafts: Draft[]): Draft[] {
  return drafts.map(each => {
    const found = each.action && objectOf(snapshot, each.action);
    if (!found) return each;
    const { live, context } = found;
    const words = {
      kind: each.target?.kind ?? '',
      name: live.metadata.name,
      region: context.region,
    };
    if (isOfOtherControlPlane(snapshot.cluster, live)) {
      const owner = ownerOf(live) ?? '';
      const reason = say('reason.otherControlPlane', { ...words, owner });
      // Nothing of ours is left there, so nothing holds our own deletion back.
      return each.kind === 'delete'
        ? { ...without(each), state: 'done', reason }
        : held(each, reason);
    }
    const reason =
      identityReason(snapshot, each, context) ??
      pastReason(snapshot, live, words);
    return reason ? held(each, reason) : each;
  });
}

/** What lies in a Kubernetes cluster that took the place of another is not known to be ours to delete, but for a cluster that goes itself. */
function identityReason(
  { cluster }: Snapshot,
  { action }: Draft,
  { formerUid, region, name: context }: ContextSnapshot,
): Sentence | undefined {
  if (action?.type !== 'delete' || !formerUid) return undefined;
  if (cluster.metadata.deletionTimestamp) return undefined;
  const { resource, name } = action;
  return resource.kind === resourceTypes.CassandraDatacenter.kind
    ? say('reason.clusterIdentityChanged', { region, name, context })
    : undefined;
}

function pastReason(
  { cluster, writer = WRITER, controlPlane, term }: Snapshot,
  live: KubernetesObject,
  words: { kind: string; name: string; region: string },
): Sentence | undefined {
  const stamp = stampOf(live);
  const annotation = annotations.stamp;
  if (stamp && stamp.writer > writer) {
    return say('reason.newerWriter', { ...words, annotation });
  }
  const written = termOf(live, controlPlane);
  if (term !== undefined && written !== undefined && written > term) {
    return say('reason.laterTerm', { ...words, written, own: term });
  }
  return isFromTheFuture(cluster, live)
    ? say('reason.fromTheFuture', {
        ...words,
        annotation,
        written: stamp?.generation ?? 0,
        seen: cluster.metadata.generation ?? 1,
      })
    : undefined;
}

function held(each: Draft, reason: Sentence): Draft {
  return { ...without(each), state: 'blocked', needsPerson: true, reason };
}

function without({ action: _, ...each }: Draft): Draft {
  return each;
}

/** Version of the object that an apply is about, as its plan saw it; undefined for what it did not see. */
export function seenVersion(
  snapshot: Snapshot,
  action: Action,
): string | undefined {
  return action.type === 'apply' && !action.subresource
    ? objectOf(snapshot, action)?.live.metadata.resourceVersion
    : undefined;
}

/** The object that an action is about, as last seen. */
function objectOf(
  snapshot: Snapshot,
  action: Action,
): { live: KubernetesObject; context: ContextSnapshot } | undefined {
  const target = targetOf(action);
  if (!target) return undefined;
  const seen = contextOf(snapshot, action.context);
  const live = listOf(seen, target.kind).find(
    each =>
      each.metadata.name === target.name &&
      each.metadata.namespace === target.namespace,
  );
  return live && { live, context: seen };
}

function targetOf(
  action: Action,
): { kind: string; namespace?: string; name: string } | undefined {
  switch (action.type) {
    case 'apply':
    case 'create':
      return { kind: action.resource.kind, ...action.object.metadata };
    case 'merge-patch':
    case 'delete': {
      const { resource, namespace, name } = action;
      return { kind: resource.kind, namespace, name };
    }
    default:
      return undefined;
  }
}

function listOf(context: ContextSnapshot, kind: string): KubernetesObject[] {
  const lists: Record<string, KubernetesObject[]> = {
    [resourceTypes.CassandraDatacenter.kind]: context.datacenters,
    [resourceTypes.CassandraTask.kind]: context.tasks,
    [resourceTypes.Secret.kind]: context.secrets,
    [resourceTypes.ConfigMap.kind]: context.configMaps,
    [resourceTypes.Service.kind]: context.services,
    [resourceTypes.EndpointSlice.kind]: context.endpointSlices,
    [resourceTypes.ReplicatedSecret.kind]: context.replicatedSecrets,
    [resourceTypes.Stargate.kind]: context.stargates,
    [resourceTypes.Reaper.kind]: context.reapers,
    [resourceTypes.MedusaBackupSchedule.kind]: context.backupSchedules,
  };
  return lists[kind] ?? [];
}
