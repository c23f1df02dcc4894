import {
  apiVersionOf,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isVersion, wrongMember } from './checkMetadata';
import { KubernetesError } from './errors';
import type { ClientLimits } from './limits';
import { safeText } from './redact';

/** What is expected of an object that a server sent. */
export interface Expected {
  type: ResourceType;
  /** Where it must lie; anywhere when absent. */
  namespace?: string;
  /** What it must be called; anything when absent. */
  name?: string;
  /** Names the call in the error. */
  what: string;
  project?: (object: any) => any;
  /** An object may be what only its metadata makes it. */
  metadataOnly?: boolean;
}

/** The kind of an object of which only metadata was asked for. */
const METADATA_KIND = 'PartialObjectMetadata';

/** `Accept` of a list or watch of metadata only, with the whole objects as second best. */
export function acceptOf({
  metadataOnly,
  watch = false,
}: {
  metadataOnly?: boolean;
  watch?: boolean;
}): string | undefined {
  if (!metadataOnly) return undefined;
  const kind = watch ? METADATA_KIND : `${METADATA_KIND}List`;
  return `application/json;as=${kind};g=meta.k8s.io;v=v1,application/json`;
}

/**
 * Checks that a parsed value is the kind of object that was asked for (a server may be broken or hostile), fills in
 * `apiVersion` and `kind`, which lists leave out, and projects it. A projection keeps the object's identity and version
 * even when it forgets them.
 */
export function readObject<T extends KubernetesObject>(
  value: unknown,
  expected: Expected,
): T {
  const { type, namespace, what, project } = expected;
  const raw = value as Partial<KubernetesObject> | null;
  const metadata = raw?.metadata;
  const wrong = (words: string) =>
    new KubernetesError({ code: 'BadAnswer', message: `${what}: ${words}` });
  if (typeof metadata?.name !== 'string' || !metadata.name) {
    throw wrong(`the answer is not a ${type.kind}`);
  }
  if (expected.name !== undefined && metadata.name !== expected.name) {
    throw wrong(`the answer holds another ${type.kind}`);
  }
  const partial = expected.metadataOnly && raw?.kind === METADATA_KIND;
  if (raw?.kind !== undefined && raw.kind !== type.kind && !partial) {
    throw wrong(`the answer holds another kind than ${type.kind}`);
  }
  if (namespace !== undefined && metadata.namespace !== namespace) {
    throw wrong(`the answer holds a ${type.kind} of another namespace`);
  }
  const member = wrongMember(metadata, type);
  if (member) {
    throw wrong(
      `the answer holds a ${type.kind} whose metadata.${member} cannot be`,
    );
  }
  const object = raw as T;
  // one text for all objects of a kind, instead of one each
  const apiVersion = sharedApiVersion(type);
  if (!partial && (raw?.apiVersion ?? apiVersion) !== apiVersion) {
    throw wrong(`the answer holds a ${type.kind} of another apiVersion`);
  }
  object.apiVersion = apiVersion;
  object.kind = type.kind;
  return project ? projectObject(object, project) : object;
}

/** Projects an object. It keeps its identity and version even when the projection forgets them. */
export function projectObject<T extends KubernetesObject>(
  object: T,
  project: (object: any) => any,
): T {
  // Read first: a projection may work on the object itself.
  const { apiVersion, kind } = object;
  const { name, namespace, uid, resourceVersion } = object.metadata;
  const kept = project(object) as T;
  kept.apiVersion ??= apiVersion;
  kept.kind ??= kind;
  kept.metadata = Object.assign(kept.metadata ?? {}, {
    name,
    ...(namespace !== undefined && { namespace }),
    ...(uid !== undefined && { uid }),
    ...(resourceVersion !== undefined && { resourceVersion }),
  });
  return kept;
}

/** An object beyond the limit: no API server stores one, and whoever sends it may send more. It is named, never held. */
export function objectTooLarge(
  { kind, metadata }: KubernetesObject,
  { maxObjectBytes }: Pick<ClientLimits, 'maxObjectBytes'>,
  what: string,
): KubernetesError {
  const name = [metadata.namespace, metadata.name].filter(Boolean).join('/');
  const explanation = `${kind} ${safeText(
    name,
  )} is larger than ${maxObjectBytes} bytes`;
  return new KubernetesError({
    code: 'TooLarge',
    message: `${what}: ${explanation}`,
    explanation,
  });
}

const apiVersions = new WeakMap<ResourceType, string>();
function sharedApiVersion(type: ResourceType): string {
  let shared = apiVersions.get(type);
  if (shared === undefined)
    apiVersions.set(type, (shared = apiVersionOf(type)));
  return shared;
}

/** The version a server gave; without one nothing can be resumed. */
export function readVersion(value: unknown, what: string): string {
  if (isVersion(value)) return value as string;
  throw new KubernetesError({
    code: 'BadAnswer',
    message: `${what}: the answer has no resourceVersion`,
  });
}
