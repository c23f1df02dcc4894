import { cloneJson, isRecord, type KubeObject } from '../../storage';
import { applyConfiguration } from '../fields/fieldManager';
import { typeErrors } from '../fields/typed';
import { badRequest, conflict, notFound, StatusError } from '../status';
import {
  type Core,
  fieldWrite,
  keyOf,
  type Target,
  type WriteParams,
} from './context';
import { toVersion } from './convert';
import { insertObject } from './create';
import { checkIdentity } from './identity';
import { pruneUnknown } from './pipeline';
import { replaceObject } from './update';

/** Server-side apply of a configuration, which is taken over. Creates the object when it is not there. */
export function applyObject(
  core: Core,
  target: Target,
  body: unknown,
  params: WriteParams,
): { object: KubeObject; isCreated: boolean } {
  if (!params.fieldManager) {
    throw new StatusError(
      422,
      'Invalid',
      'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
      {
        group: 'meta.k8s.io',
        kind: 'PatchOptions',
        causes: [
          {
            reason: 'FieldValueRequired',
            message: 'Required value: is required for apply patch',
            field: 'fieldManager',
          },
        ],
      },
    );
  }
  const { resource, version } = target;
  const given = isRecord(body) ? body.metadata?.namespace : undefined;
  refuseOtherKind(body, target);
  const config = checkIdentity(body, target);
  if (config.metadata.managedFields?.length) {
    throw badRequest('metadata.managedFields must be nil');
  }
  delete config.metadata.managedFields;
  if (!config.metadata.name) {
    throw badRequest(
      `the name of the object (${target.name} based on URL) was undeterminable: name must be provided`,
    );
  }
  const stored = core.store.get(keyOf(target));
  if (!stored && target.subresource) throw notFound(resource, target.name);
  refuseUntyped(config, target, given);
  // What a schema does not know was refused; what is left is below values of a wrong type.
  pruneUnknown(config, target, { ...params, fieldValidation: 'Ignore' });
  if (!stored && config.metadata.uid) {
    throw conflict(
      resource,
      target.name,
      `uid mismatch: the provided object specified uid ${config.metadata.uid}, and no existing object was found`,
    );
  }
  const live = stored && toVersion(stored, resource, version);
  const { uid, resourceVersion } = config.metadata;
  const merged = applyConfiguration(live, config, {
    ...fieldWrite(core, target, params.fieldManager),
    force: params.force,
  });
  const next = cloneJson(merged);
  const applied = { ...params, writer: 'apply' as const };
  if (!stored) {
    const object = insertObject(core, target, next, applied);
    return { object, isCreated: true };
  }
  // Only what the configuration itself names is a precondition.
  next.metadata.uid = uid;
  next.metadata.resourceVersion = resourceVersion;
  const object = replaceObject(core, target, stored, next, applied);
  return { object, isCreated: false };
}

/** A configuration says of which kind it is. */
function refuseOtherKind(body: unknown, { resource }: Target): void {
  if (!isRecord(body) || !body.kind || body.kind === resource.kind) return;
  const apiVersion = String(body.apiVersion);
  const version = apiVersion.includes('/') ? apiVersion : `/${apiVersion}`;
  throw badRequest(`invalid object type: ${version}, Kind=${body.kind}`);
}

/** What cannot be merged is refused before it is looked at as an object. */
function refuseUntyped(
  config: KubeObject,
  target: Target,
  namespace = '',
): void {
  const errors = typeErrors(config, target.version.schema);
  if (errors.length === 0) return;
  const { apiVersion, kind, metadata } = config;
  const what = `${namespace}/${metadata.name}; ${apiVersion}, Kind=${kind}`;
  const list =
    errors.length === 1 ? errors[0] : `errors:\n  ${errors.join('\n  ')}`;
  throw new StatusError(
    500,
    '',
    `failed to create typed patch object (${what}): ${list}`,
  );
}
