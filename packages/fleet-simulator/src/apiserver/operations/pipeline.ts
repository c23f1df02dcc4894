import { applyDefaults } from '../../crd/defaults';
import { prune } from '../../crd/prune';
import { validateSchema } from '../../crd/validate';
import { isRecord, type KubeObject } from '../../storage';
import { apiVersionOf } from '../resources/definition';
import { badRequest, invalid } from '../status';
import type { Core, Target, WriteParams } from './context';
import { metadataCauses } from './metadataRules';

/** Checks that a body is an object of the kind that the path names, and belongs to its namespace and name. */
export function checkIdentity(body: unknown, target: Target): KubeObject {
  const { resource, version, namespace, name } = target;
  if (!isRecord(body))
    throw badRequest('the body of the request is not an object');
  const apiVersion = apiVersionOf(resource.group, version.name);
  const object = body as KubeObject;
  object.apiVersion ??= apiVersion;
  object.kind ??= resource.kind;
  if (object.apiVersion !== apiVersion) {
    throw badRequest(
      `the API version in the data (${object.apiVersion}) does not match the expected API version (${apiVersion})`,
    );
  }
  if (object.kind !== resource.kind) {
    throw badRequest(
      `${object.kind} in version "${version.name}" cannot be handled as a ${resource.kind}`,
    );
  }
  if (!isRecord(object.metadata))
    object.metadata = {} as KubeObject['metadata'];
  if (resource.namespaced) {
    object.metadata.namespace ||= namespace;
    if (object.metadata.namespace !== namespace) {
      throw badRequest(
        `the namespace of the provided object does not match the namespace sent on the request`,
      );
    }
  } else if (object.metadata.namespace) {
    delete object.metadata.namespace;
  }
  if (name && object.metadata.name && object.metadata.name !== name) {
    throw badRequest(
      `the name of the object (${object.metadata.name}) does not match the name on the URL (${name})`,
    );
  }
  return object;
}

/** Prunes an object in place, and refuses or warns of what was pruned as the request asks. */
export function pruneUnknown(
  object: KubeObject,
  target: Target,
  params: WriteParams,
): void {
  const unknown = prune(object, target.version.schema);
  if (unknown.length === 0 || params.fieldValidation === 'Ignore') return;
  const texts = unknown.map(path => `unknown field "${path}"`);
  if (params.fieldValidation === 'Warn') {
    texts.forEach(params.warn);
    return;
  }
  const { kind } = target.resource;
  throw badRequest(
    `${kind} in version "${
      target.version.name
    }" cannot be handled as a ${kind}: strict decoding error: ${texts.join(
      ', ',
    )}`,
  );
}

/** Splits main resource and status, and fills in what the server and the schema decide, in place. */
export function fillIn(
  core: Core,
  target: Target,
  object: KubeObject,
  old: KubeObject | undefined,
): void {
  const { resource, version, subresource } = target;
  if (resource.subresources.has('status') && subresource !== 'status') {
    if (old?.status === undefined) delete object.status;
    else object.status = old.status;
  }
  if (subresource !== 'status') {
    resource.prepare?.(object, old, {
      list: key => core.store.list(key),
    });
  }
  applyDefaults(object, version.schema);
}

/** Throws 422 for everything that is wrong with an object. */
export function validate(
  core: Core,
  target: Target,
  object: KubeObject,
  old: KubeObject | undefined,
): void {
  const { resource, version } = target;
  const schemaCauses = validateSchema(object, old, version.schema);
  const causes = [
    ...metadataCauses(object, old, resource),
    ...schemaCauses,
    // Rules of a kind may rely on the types of its schema.
    ...((schemaCauses.length === 0 &&
      resource.validate?.(object, old, {
        list: key => core.store.list(key),
      })) ||
      []),
  ];
  if (causes.length > 0) {
    throw invalid(resource, object.metadata.name ?? '', causes);
  }
}
