import { randomInt, randomUUID } from 'node:crypto';
import { deepFreeze, type KubeObject } from '../../storage';
import { trackUpdate } from '../fields/fieldManager';
import { alreadyExists, forbidden, notFound, StatusError } from '../status';
import {
  type Core,
  fieldWrite,
  keyOf,
  type Target,
  timestamp,
  type WriteParams,
} from './context';
import { storageApiVersion, toVersion } from './convert';
import { checkIdentity } from './identity';
import { fillIn, pruneUnknown, validate } from './pipeline';

/** Creates an object from a body, which is taken over. */
export function createObject(
  core: Core,
  target: Target,
  body: unknown,
  params: WriteParams,
): KubeObject {
  const object = checkIdentity(body, target);
  if (object.metadata.resourceVersion) {
    throw new StatusError(
      500,
      '',
      'resourceVersion should not be set on objects to be created',
    );
  }
  pruneUnknown(object, target, params);
  return insertObject(core, target, object, params, trackUpdate);
}

/** Stores a new object; `track` records who owns its fields. */
export function insertObject(
  core: Core,
  target: Target,
  object: KubeObject,
  params: WriteParams,
  track?: typeof trackUpdate,
): KubeObject {
  const { resource, version } = target;
  const now = timestamp(core.now());
  const { metadata } = object;
  if (!metadata.name && metadata.generateName) {
    metadata.name = metadata.generateName.slice(0, 58) + suffix();
  }
  requireNamespace(core, target, metadata.name ?? '');
  metadata.uid = randomUUID();
  metadata.creationTimestamp = now;
  delete metadata.deletionTimestamp;
  delete (metadata as { selfLink?: string }).selfLink;
  delete metadata.deletionGracePeriodSeconds;
  if (resource.hasGeneration) metadata.generation = 1;
  else delete metadata.generation;
  fillIn(core, target, object, undefined, params);
  params.mutate?.(object);
  track?.(undefined, object, fieldWrite(core, target, params.fieldManager));
  resource.allocate?.(object, undefined, { list: key => core.store.list(key) });
  params.authorize?.(object, undefined);
  validate(core, target, object, undefined);
  const key = { ...keyOf(target), name: metadata.name };
  const taken = core.store.get(key);
  if (taken) throw alreadyExists(resource, metadata.name, taken);
  if (params.dryRun) return deepFreeze(object);
  const { apiVersion, kind, metadata: meta, ...rest } = object;
  const stored = core.store.put(key, {
    apiVersion: storageApiVersion(resource),
    kind,
    metadata: meta,
    ...rest,
  });
  return toVersion(stored, resource, version);
}

/** Objects are created in a namespace that is there and not going away. */
function requireNamespace(core: Core, target: Target, name: string): void {
  const { resource, namespace } = target;
  if (!resource.namespaced) return;
  const space = core.store.get({
    resource: 'namespaces',
    namespace: '',
    name: namespace,
  });
  if (!space) throw notFound({ group: '', plural: 'namespaces' }, namespace);
  if (space.metadata.deletionTimestamp) {
    throw forbidden(
      resource,
      name,
      `unable to create new content in namespace ${namespace} because it is being terminated`,
      [
        {
          reason: 'NamespaceTerminating',
          message: `namespace ${namespace} is being terminated`,
          field: 'metadata.namespace',
        },
      ],
    );
  }
}

const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** Five characters as Kubernetes appends them to `generateName`. */
function suffix(): string {
  return Array.from({ length: 5 }, () => ALPHABET[randomInt(27)]).join('');
}
