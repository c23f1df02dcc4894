import { deepFreeze, equalJson, type KubeObject } from '../../storage';
import { trackUpdate } from '../fields/fieldManager';
import {
  conflict,
  invalid,
  notFound,
  OBJECT_MODIFIED,
  StatusError,
} from '../status';
import {
  type Core,
  fieldWrite,
  keyOf,
  type Target,
  type WriteParams,
} from './context';
import { storageApiVersion, toVersion } from './convert';
import { createObject } from './create';
import { checkIdentity } from './identity';
import { fillIn, pruneUnknown, validate } from './pipeline';

/** Replaces an object, or its status, by a body, which is taken over. Some kinds are created by it. */
export function updateObject(
  core: Core,
  target: Target,
  body: unknown,
  params: WriteParams,
): KubeObject {
  const object = checkIdentity(body, target);
  const { resource, name } = target;
  const { resourceVersion } = object.metadata;
  if (resource.allowsCreateOnUpdate && !core.store.get(keyOf(target))) {
    object.metadata.name ||= name;
    return createObject(core, target, object, params);
  }
  pruneUnknown(object, target, params);
  const live = liveObject(core, target);
  if (!resourceVersion && !resource.allowsUnconditionalUpdate) {
    throw invalid({ group: resource.group, kind: resource.plural }, name, [
      {
        reason: 'FieldValueInvalid',
        message: 'Invalid value: 0: must be specified for an update',
        field: 'metadata.resourceVersion',
      },
    ]);
  }
  if (resourceVersion && !/^\d+$/.test(resourceVersion)) {
    throw new StatusError(
      500,
      '',
      `strconv.ParseUint: parsing ${JSON.stringify(
        resourceVersion,
      )}: invalid syntax`,
    );
  }
  return replaceObject(core, target, live, object, params, trackUpdate);
}

/** The stored object of a target; throws 404. */
export function liveObject(core: Core, target: Target): KubeObject {
  const live = core.store.get(keyOf(target));
  if (!live) throw notFound(target.resource, target.name);
  return live;
}

/** Stores the next state of an object; `track` records who owns what changed. A write without effect changes nothing. */
export function replaceObject(
  core: Core,
  target: Target,
  stored: KubeObject,
  object: KubeObject,
  params: WriteParams,
  track?: typeof trackUpdate,
): KubeObject {
  const { resource, version, subresource } = target;
  const live = toVersion(stored, resource, version);
  checkPreconditions(target, live, object, params.writer);
  const next = subresource === 'status' ? withStatus(live, object) : object;
  keepSystemFields(next, live);
  fillIn(core, target, next, live, params);
  params.mutate?.(next);
  if (bumpsGeneration(target, live, next)) {
    next.metadata.generation = (live.metadata.generation ?? 0) + 1;
  }
  track?.(live, next, fieldWrite(core, target, params.fieldManager));
  resource.allocate?.(next, live, { list: key => core.store.list(key) });
  next.metadata.resourceVersion = live.metadata.resourceVersion;
  if (equalJson(live, next)) return live;
  params.authorize?.(next, live);
  validate(core, target, next, live);
  if (params.dryRun) return deepFreeze(next);
  if (live.metadata.deletionTimestamp && !hasFinalizers(next)) {
    core.store.remove(keyOf(target));
    return deepFreeze(next);
  }
  const { apiVersion, kind, metadata, ...rest } = next;
  const result = core.store.put(keyOf(target), {
    apiVersion: storageApiVersion(resource),
    kind,
    metadata,
    ...rest,
  });
  return toVersion(result, resource, version);
}

/** Whether something still holds an object that is being deleted. */
export function hasFinalizers(object: KubeObject): boolean {
  const held = object.kind === 'Namespace' ? object.spec?.finalizers : [];
  return (object.metadata.finalizers?.length ?? 0) + (held?.length ?? 0) > 0;
}

function checkPreconditions(
  { resource, namespace, name }: Target,
  live: KubeObject,
  object: KubeObject,
  writer: WriteParams['writer'],
): void {
  const { uid, resourceVersion } = object.metadata;
  if (uid && uid !== live.metadata.uid) {
    if (writer === 'patch' || writer === 'apply') {
      const cause = {
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${JSON.stringify(uid)}: field is immutable`,
        field: 'metadata.uid',
      };
      // Custom resources are checked twice, and say so twice.
      const causes = resource.isCustom ? [cause, cause] : [cause];
      throw invalid(resource, name, causes);
    }
    const place = resource.isCustom
      ? `${resource.group}/${resource.plural}`
      : resource.plural;
    const key = ['/registry', place, namespace, name].filter(Boolean).join('/');
    throw conflict(
      resource,
      name,
      `StorageError: invalid object, Code: 4, Key: ${key}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: ${uid}, UID in object meta: ${live.metadata.uid}`,
    );
  }
  if (resourceVersion && resourceVersion !== live.metadata.resourceVersion) {
    throw conflict(resource, name, OBJECT_MODIFIED);
  }
}

/** A write to the status changes nothing else but the record of who owns it. */
function withStatus(live: KubeObject, object: KubeObject): KubeObject {
  const next: KubeObject = {
    ...live,
    metadata: {
      ...live.metadata,
      managedFields: object.metadata.managedFields,
    },
  };
  if (object.status === undefined) delete next.status;
  else next.status = object.status;
  return next;
}

function keepSystemFields(next: KubeObject, live: KubeObject): void {
  const { metadata } = next;
  const kept = live.metadata;
  metadata.name = kept.name;
  metadata.uid = kept.uid;
  metadata.creationTimestamp = kept.creationTimestamp;
  for (const field of [
    'generateName',
    'namespace',
    'generation',
    'deletionTimestamp',
    'deletionGracePeriodSeconds',
  ] as const) {
    if (kept[field] === undefined) delete metadata[field];
    else Object.assign(metadata, { [field]: kept[field] });
  }
}

/** The generation counts changes of everything but metadata and, where it is a subresource, status. */
function bumpsGeneration(
  { resource, subresource }: Target,
  live: KubeObject,
  next: KubeObject,
): boolean {
  if (!resource.hasGeneration || subresource === 'status') return false;
  const hasStatus = resource.subresources.has('status');
  const counted = ({ metadata, status, ...rest }: KubeObject) =>
    hasStatus ? rest : { ...rest, status };
  return !equalJson(counted(live), counted(next));
}
