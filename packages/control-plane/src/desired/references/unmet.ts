import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { referenceKey, type Reference, type Referenced } from './types';

/**
 * References to what was looked for and is not there, or lacks an entry that is needed. One that another stands in for is met by
 * either; nothing is said of it before both were looked for.
 */
export function unmetReferences(
  all: Reference[],
  referenced: Referenced,
): Reference[] {
  return all.filter(each => {
    if (each.alternativeTo) {
      return false;
    }
    const places = placesOf(each, all);
    return (
      places.every(key => Object.hasOwn(referenced, key)) &&
      !isMet(each, places, referenced)
    );
  });
}

/** References with those that may stand in for them. */
export function withAlternatives(
  references: Reference[],
  all: Reference[],
): Reference[] {
  const keys = references.map(referenceKey);
  const others = all.filter(
    each => each.alternativeTo && keys.includes(each.alternativeTo),
  );
  return [...references, ...others];
}

/** An entry that a reference needs and none of its objects has; undefined when none is there at all. */
export function missingKey(
  reference: Reference,
  all: Reference[],
  referenced: Referenced,
): string | undefined {
  const found = foundIn(placesOf(reference, all), referenced);
  return found.length > 0
    ? reference.keys?.find(key => !hasKey(found, key))
    : undefined;
}

function isMet(
  { keys = [] }: Reference,
  places: string[],
  referenced: Referenced,
): boolean {
  const found = foundIn(places, referenced);
  return found.length > 0 && keys.every(key => hasKey(found, key));
}

function placesOf(reference: Reference, all: Reference[]): string[] {
  const key = referenceKey(reference);
  const others = all.filter(each => each.alternativeTo === key);
  return [key, ...others.map(referenceKey)];
}

function foundIn(places: string[], referenced: Referenced): KubernetesObject[] {
  return places.flatMap(key => referenced[key] ?? []);
}

function hasKey(objects: KubernetesObject[], key: string): boolean {
  return objects.some(each => {
    const { data } = each as KubernetesObject & { data?: object };
    return Object.hasOwn(data ?? {}, key);
  });
}
