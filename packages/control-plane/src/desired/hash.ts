import { createHash } from 'node:crypto';
import {
  annotations,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** JSON with sorted keys and without undefined members, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member) =>
    isPlainObject(member)
      ? Object.fromEntries(
          Object.entries(member).sort(([a], [b]) => compareText(a, b)),
        )
      : member,
  );
}

/** Digests that are remembered; the oldest go first. */
const MAX_HASHES = 1000;

/** By the text of the object as it was built: what is built again for every plan is put in order and digested once. */
const resourceHashes = new Map<string, string>();

/**
 * Digest of a whole desired object, before the annotation that carries it is added (operator-spec 3.12).
 * Only ever compared for equality.
 */
export function resourceHash(object: unknown): string {
  const text = JSON.stringify(object);
  const known = resourceHashes.get(text);
  if (known) return known;
  const hash = digest(canonicalJson(object));
  resourceHashes.set(text, hash);
  if (resourceHashes.size > MAX_HASHES) {
    resourceHashes.delete(resourceHashes.keys().next().value as string);
  }
  return hash;
}

const dataHashes = new WeakMap<object, string>();

/**
 * Digest of a Secret's data and nothing else (operator-spec 4.3). It is worked out once for each object, which must not change any
 * more: every plan asks for it, for every region.
 */
export function secretDataHash(
  data: Readonly<Record<string, string>> | undefined,
): string {
  if (!data) return digest(canonicalJson({}));
  let hash = dataHashes.get(data);
  if (!hash) dataHashes.set(data, (hash = digest(canonicalJson(data))));
  return hash;
}

/** The object with its digest as an annotation; the last thing that is done to it. */
export function withResourceHash<T extends KubernetesObject>(
  object: T,
  annotation: string = annotations.resourceHash,
): T {
  return {
    ...object,
    metadata: {
      ...object.metadata,
      annotations: {
        ...object.metadata.annotations,
        [annotation]: resourceHash(object),
      },
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
