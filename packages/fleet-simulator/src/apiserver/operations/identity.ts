import { isRecord, type KubeObject } from '../../storage';
import { apiVersionOf } from '../resources/definition';
import { badRequest, invalid } from '../status';
import type { Target } from './context';
import { checkDecodable } from './decodable';

/** Checks that a body is an object of the kind that the path names, and belongs to its namespace and name. */
export function checkIdentity(body: unknown, target: Target): KubeObject {
  const { resource } = target;
  const object = (body === null ? {} : body) as KubeObject;
  if (!isRecord(object)) {
    throw badRequest(
      `the object provided is unrecognized (must be of type ${resource.kind}): couldn't get version/kind; json parse error: json: the body is no object`,
    );
  }
  if (resource.isCustom) checkCustomKind(object, target);
  else checkBuiltinKind(object, target);
  checkDecodable(object, target);
  if (!isRecord(object.metadata)) {
    object.metadata = {} as KubeObject['metadata'];
  }
  checkPlace(object, target);
  return object;
}

const mismatch = (given: string, expected: string) =>
  badRequest(
    `the API version in the data (${given}) does not match the expected API version (${expected})`,
  );

/** Custom resources must say what they are. */
function checkCustomKind(object: KubeObject, target: Target): void {
  const { resource, version, name } = target;
  const expected = apiVersionOf(resource.group, version.name);
  if (!object.kind) {
    throw badRequest(
      `the object provided is unrecognized (must be of type ${resource.kind}): Object 'Kind' is missing in the body`,
    );
  }
  if (object.apiVersion !== expected) {
    throw mismatch(object.apiVersion ?? '', expected);
  }
  if (object.kind !== resource.kind) {
    throw invalid(
      { group: resource.group, kind: object.kind },
      object.metadata?.name ?? name,
      [
        {
          reason: 'FieldValueInvalid',
          message: `Invalid value: ${JSON.stringify(object.kind)}: must be ${
            resource.kind
          }`,
          field: 'kind',
        },
      ],
    );
  }
}

/** Built-in kinds are what their path says when they do not say it themselves. */
function checkBuiltinKind(object: KubeObject, target: Target): void {
  const { resource, version } = target;
  const apiVersion = apiVersionOf(resource.group, version.name);
  object.apiVersion ||= apiVersion;
  object.kind ||= resource.kind;
  const [given] = object.apiVersion.split('/').slice(-1);
  const cannot = `${object.kind} in version ${JSON.stringify(
    object.apiVersion,
  )} cannot be handled as a ${resource.kind}`;
  if (object.apiVersion !== apiVersion) {
    throw badRequest(
      `${cannot}: no kind ${JSON.stringify(
        object.kind,
      )} is registered for version ${JSON.stringify(
        object.apiVersion,
      )} in scheme "pkg/runtime/scheme.go:111"`,
    );
  }
  if (object.kind !== resource.kind) {
    const internal = resource.group.split('.')[0] || 'core';
    throw badRequest(
      `${cannot}: converting (${given}.${object.kind}) to (${internal}.${resource.kind}): unknown conversion`,
    );
  }
}

function checkPlace(object: KubeObject, target: Target): void {
  const { resource, namespace, name } = target;
  if (!resource.namespaced) delete object.metadata.namespace;
  else {
    object.metadata.namespace ||= namespace;
    if (object.metadata.namespace !== namespace) {
      throw badRequest(
        `the namespace of the provided object does not match the namespace sent on the request`,
      );
    }
  }
  if (name && object.metadata.name && object.metadata.name !== name) {
    throw badRequest(
      `the name of the object (${object.metadata.name}) does not match the name on the URL (${name})`,
    );
  }
}
