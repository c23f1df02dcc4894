import {
  annotations,
  firstFew,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../snapshot/types';

/** JSON paths of at most this many differences are named. */
const MAX_PATHS = 5;

/**
 * Paths where a live object lacks or contradicts what is desired. Fields that only the live object has are defaults
 * of the API server or somebody else's, and are no difference; empty lists and maps count as absent.
 */
export function differences(desired: unknown, live: unknown): string[] {
  const paths: string[] = [];
  collect(desired, live, '', paths);
  return paths;
}

function collect(
  desired: unknown,
  live: unknown,
  path: string,
  paths: string[],
): void {
  if (isEmpty(desired)) return;
  if (Array.isArray(desired)) {
    if (!Array.isArray(live) || live.length !== desired.length) {
      paths.push(path);
      return;
    }
    desired.forEach((item, index) =>
      collect(item, live[index], `${path}[${index}]`, paths),
    );
    return;
  }
  if (typeof desired === 'object') {
    const there = isRecord(live) ? live : {};
    for (const [key, value] of Object.entries(desired as object)) {
      collect(value, there[key], path ? `${path}.${key}` : key, paths);
    }
    return;
  }
  if (desired !== live) paths.push(path);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** Whether an apply would change nothing: our hash is there, and nothing we own differs (design: Control plane). */
export function matches(
  desired: KubernetesObject,
  live: KubernetesObject | undefined,
): boolean {
  if (!live) return false;
  return ownDifferences(desired, live).length === 0;
}

/** {@link differences} in what an apply would write; finalizers are a set, so order and foreign ones do not count. */
export function ownDifferences(
  desired: KubernetesObject,
  live: KubernetesObject,
): string[] {
  const { metadata, ...body } = desired;
  const { finalizers = [], ownerReferences = [], ...plain } = metadata;
  const { resourceVersion: _, uid: __, generation: ___, ...meta } = plain;
  const paths = differences({ ...body, metadata: meta }, live);
  if (!finalizers.every(each => live.metadata.finalizers?.includes(each))) {
    paths.push('metadata.finalizers');
  }
  const owners = live.metadata.ownerReferences ?? [];
  if (
    !ownerReferences.every(each => owners.some(other => other.uid === each.uid))
  ) {
    paths.push('metadata.ownerReferences');
  }
  return paths;
}

/**
 * {@link ownDifferences} but for what the API server was seen not to keep: writing that again would change nothing for ever.
 */
export function openDifferences(
  { dropped }: Pick<ContextSnapshot, 'dropped'>,
  desired: KubernetesObject,
  live: KubernetesObject,
): string[] {
  const paths = ownDifferences(desired, live);
  const lost = dropped?.[droppedKey(desired)];
  return lost ? paths.filter(each => !lost.includes(each)) : paths;
}

/** Key of `ContextSnapshot.dropped`. */
export function droppedKey({ kind, metadata }: KubernetesObject): string {
  return `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
}

/** Names a few paths, and says how many more there are. */
export function namePaths(paths: string[]): ReturnType<typeof firstFew> {
  return firstFew(paths, MAX_PATHS);
}

/** The hash annotation of an object we made; undefined when it has none. */
export function hashOf(object: KubernetesObject): string | undefined {
  return object.metadata.annotations?.[annotations.resourceHash];
}
