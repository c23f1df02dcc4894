import { applyDefaults } from '../../crd/defaults';
import { prune } from '../../crd/prune';
import { validateSchema, validateStatus } from '../../crd/validate';
import type { KubeObject } from '../../storage';
import { badRequest, invalid, StatusError } from '../status';
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
  if (params.writer === 'patch')
    throw unreadablePatch(object, `strict decoding error: ${texts.join(', ')}`);
  throw badRequest(
    `${kind} in version "${
      target.version.name
    }" cannot be handled as a ${kind}: strict decoding error: ${texts.join(
      ', ',
    )}`,
  );
}

/** 422 for a patch of which no object comes. */
export function unreadablePatch(object: unknown, why: string): StatusError {
  const cause = {
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${JSON.stringify(JSON.stringify(object))}: ${why}`,
    field: 'patch',
  };
  return new StatusError(
    422,
    'Invalid',
    ` "" is invalid: patch: ${cause.message}`,
    { causes: [cause] },
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
  dropEmpty(object, resource.isCustom);
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
  const schemaCauses =
    resource.isCustom && target.subresource === 'status'
      ? validateStatus(object, old, version.schema)
      : validateSchema(object, old, version.schema);
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

const METADATA = ['labels', 'annotations', 'finalizers', 'ownerReferences'];
const DATA = ['data', 'binaryData', 'stringData'];

/** Empty maps and lists that Go does not write down. */
function dropEmpty(object: KubeObject, isCustom: boolean): void {
  const drop = (holder: Record<string, any>, names: string[]) => {
    for (const name of names) {
      const value = holder[name];
      const isContainer = typeof value === 'object';
      if (isContainer && Object.keys(value ?? {}).length === 0) {
        delete holder[name];
      }
    }
  };
  drop(object.metadata, METADATA);
  if (!isCustom) drop(object, DATA);
}
