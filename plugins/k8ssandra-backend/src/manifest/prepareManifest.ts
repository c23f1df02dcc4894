import { InputError } from '@backstage/errors';
import {
  annotations,
  resourceTypes,
  type ApplyManifestRequest,
  type Cause,
  type ClusterId,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { InvalidManifestError } from './InvalidManifestError';
import { parseManifest } from './parseManifest';

const { group, version, kind } = resourceTypes.K8ssandraCluster;
const API_VERSION = `${group}/${version}`;
/** Names of objects of this kind become parts of DNS names. */
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const ENTITY_REF = /^([^:/\s]+:)?([^:/\s]+\/)?[^:/\s]+$/;

/** A request's manifest, read and completed, not yet checked against any rule about its spec. */
export interface PreparedManifest {
  id: ClusterId;
  cluster: K8ssandraCluster;
  /** Owner that the manifest or the request names. */
  owner: string | undefined;
}

/**
 * Reads the manifest of a request and fills in what the request gives: namespace, owner and create token.
 * What only the API server may write (status, UID, resource version and the like) is left out.
 * @throws InputError for text that is no K8ssandraCluster
 * @throws InvalidManifestError for names that cannot be
 */
export function prepareManifest(
  controlPlane: string,
  request: ApplyManifestRequest,
): PreparedManifest {
  const object = parseManifest(request.manifest);
  if (object.kind !== kind || object.apiVersion !== API_VERSION) {
    throw new InputError(
      `manifest: expected apiVersion ${API_VERSION} and kind ${kind}; only objects of this kind can be applied here`,
    );
  }
  const given = isObject(object.metadata) ? object.metadata : {};
  const stated = isObject(given.annotations) ? given.annotations : {};
  const owner = text(stated[annotations.owner]) ?? request.owner;
  const name = text(given.name) ?? '';
  const namespace = text(given.namespace) ?? request.namespace ?? '';
  refuse(checkNames({ name, namespace, owner, spec: object.spec }));

  const merged = {
    ...stated,
    ...(owner !== undefined && { [annotations.owner]: owner }),
    ...(request.createToken !== undefined && {
      [annotations.createToken]: request.createToken,
    }),
  };
  const cluster = {
    apiVersion: API_VERSION,
    kind,
    metadata: {
      name,
      namespace,
      ...(isObject(given.labels) && { labels: given.labels }),
      ...(Object.keys(merged).length > 0 && { annotations: merged }),
    },
    spec: object.spec,
  } as K8ssandraCluster;
  return { id: { controlPlane, namespace, name }, cluster, owner };
}

function checkNames(options: {
  name: string;
  namespace: string;
  owner: string | undefined;
  spec: unknown;
}): Cause[] {
  const causes: Cause[] = [];
  const name = (field: string, value: string) => {
    if (!DNS_LABEL.test(value)) {
      causes.push({
        field,
        reason: value === '' ? 'FieldValueRequired' : 'FieldValueInvalid',
        message:
          'write at most 63 lower-case letters, digits and "-", beginning and ending with a letter or digit',
      });
    }
  };
  name('metadata.name', options.name);
  name('metadata.namespace', options.namespace);
  if (options.owner !== undefined && !ENTITY_REF.test(options.owner)) {
    causes.push({
      field: `metadata.annotations[${annotations.owner}]`,
      reason: 'FieldValueInvalid',
      message: 'write an entity reference such as group:default/platform',
    });
  }
  if (!isObject(options.spec)) {
    causes.push({
      field: 'spec',
      reason: 'FieldValueRequired',
      message: 'describe the cluster under spec.cassandra',
    });
  }
  return causes;
}

/** @throws InvalidManifestError when there is any cause */
export function refuse(causes: Cause[]): void {
  if (causes.length > 0) {
    throw new InvalidManifestError(causes);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scalar as text: YAML reads an unquoted name of digits as a number. */
function text(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return String(value);
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}
