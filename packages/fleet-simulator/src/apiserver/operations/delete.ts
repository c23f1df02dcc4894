import type { KubeObject } from '../../storage';
import { conflict, forbidden } from '../status';
import {
  type Core,
  type DeleteParams,
  keyOf,
  type Target,
  timestamp,
} from './context';
import { hasFinalizers, liveObject } from './update';

/** What a delete did: the object is gone, or waits for its finalizers. */
export interface DeleteResult {
  object: KubeObject;
  isGone: boolean;
}

const protectedNamespaces = new Set(['default', 'kube-system', 'kube-public']);

const policyFinalizers = {
  Foreground: 'foregroundDeletion',
  Orphan: 'orphan',
} as const;

/** Deletes an object, or marks it as being deleted while finalizers hold it. */
export function deleteObject(
  core: Core,
  target: Target,
  params: DeleteParams,
): DeleteResult {
  const live = liveObject(core, target);
  checkPreconditions(target, live, params);
  const finalizers = finalizersOf(live, params.propagationPolicy);
  const held = { ...live, metadata: { ...live.metadata, finalizers } };
  if (finalizers.length === 0) delete (held.metadata as any).finalizers;
  if (!hasFinalizers(held)) {
    if (params.dryRun) return { object: live, isGone: true };
    return { object: core.store.remove(keyOf(target))!, isGone: true };
  }
  if (live.metadata.deletionTimestamp) {
    return { object: live, isGone: false };
  }
  const marked: KubeObject = {
    ...held,
    metadata: {
      ...held.metadata,
      deletionTimestamp: timestamp(core.now()),
      deletionGracePeriodSeconds: 0,
      ...(live.metadata.generation !== undefined && {
        generation: live.metadata.generation + 1,
      }),
    },
    ...(target.resource.storageKey === 'namespaces' && {
      status: { ...live.status, phase: 'Terminating' },
    }),
  };
  if (params.dryRun) return { object: marked, isGone: false };
  return { object: core.store.put(keyOf(target), marked), isGone: false };
}

function finalizersOf(
  live: KubeObject,
  policy: DeleteParams['propagationPolicy'],
): string[] {
  const finalizers = live.metadata.finalizers ?? [];
  const wanted =
    policy === 'Foreground' || policy === 'Orphan'
      ? policyFinalizers[policy]
      : undefined;
  if (!wanted || finalizers.includes(wanted)) return finalizers;
  // A background deletion that already started is not changed by a later policy.
  return live.metadata.deletionTimestamp ? finalizers : [...finalizers, wanted];
}

function checkPreconditions(
  { resource, name }: Target,
  live: KubeObject,
  params: DeleteParams,
): void {
  if (resource.storageKey === 'namespaces' && protectedNamespaces.has(name)) {
    throw forbidden(resource, name, 'this namespace may not be deleted');
  }
  const { uid, resourceVersion } = params;
  const kind = { group: resource.group, plural: resource.kind };
  if (uid && uid !== live.metadata.uid) {
    throw conflict(
      kind,
      name,
      `the UID in the precondition (${uid}) does not match the UID in record (${live.metadata.uid}). The object might have been deleted and then recreated`,
    );
  }
  if (resourceVersion && resourceVersion !== live.metadata.resourceVersion) {
    throw conflict(
      kind,
      name,
      `the ResourceVersion in the precondition (${resourceVersion}) does not match the ResourceVersion in record (${live.metadata.resourceVersion}). The object might have been modified`,
    );
  }
}
