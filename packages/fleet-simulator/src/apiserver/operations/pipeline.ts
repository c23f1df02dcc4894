import { applyDefaults } from '../../crd/defaults';
import { prune } from '../../crd/prune';
import { validateSchema } from '../../crd/validate';
import type { KubeObject } from '../../storage';
import { badRequest, invalid } from '../status';
import type { Core, Target, WriteParams } from './context';
import { metadataCauses } from './metadataRules';

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
  { writer }: WriteParams,
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
  applyDefaults(object, version.schema, {
    keepNulls: resource.isCustom && writer === 'apply',
  });
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
