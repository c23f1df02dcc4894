import type { SchemaNode } from '../../crd/schemaNode';
import { isRecord } from '../../storage';
import { itemsByElement, shapeOf } from './structure';

/**
 * Lays an applied configuration over the live value: maps field by field, map lists by key, sets as unions, the rest as given.
 * A null in place of a map or list that has something in it changes nothing, as in Kubernetes.
 */
export function mergeApplied(
  live: unknown,
  applied: unknown,
  node: SchemaNode | undefined,
): unknown {
  const shape = shapeOf(applied, node);
  if (applied === null && holdsParts(live, node)) return live;
  if (shape === 'leaf' || shape !== shapeOf(live, node)) return applied;
  if (shape === 'map') {
    const result = { ...(live as Record<string, unknown>) };
    for (const [key, value] of Object.entries(applied as object)) {
      result[key] = mergeApplied(result[key], value, node?.child(key));
    }
    return result;
  }
  const left = itemsByElement(live as unknown[], shape, node);
  const right = itemsByElement(applied as unknown[], shape, node);
  const merged = (element: string) =>
    left.has(element)
      ? mergeApplied(left.get(element), right.get(element), node?.items())
      : right.get(element);
  return interleave([...left.keys()], [...right.keys()]).map(element =>
    right.has(element) ? merged(element) : left.get(element),
  );
}

function holdsParts(value: unknown, node: SchemaNode | undefined): boolean {
  if (shapeOf(value, node) === 'leaf') return false;
  return isRecord(value)
    ? Object.keys(value).length > 0
    : (value as unknown[]).length > 0;
}

/**
 * Both orders in one: the applied list's where both name an item; a live item that it does not name stays behind the one that it
 * follows.
 */
function interleave(left: string[], right: string[]): string[] {
  const inLeft = new Set(left);
  const inRight = new Set(right);
  const shared = right.filter(element => inLeft.has(element));
  const done = new Set<string>();
  const result: string[] = [];
  const take = (element: string) => {
    result.push(element);
    done.add(element);
    if (shared[0] === element) shared.shift();
  };
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    if (l < left.length && r < right.length) {
      if (left[l] === right[r]) {
        take(left[l]);
        l += 1;
        r += 1;
        continue;
      }
      // Shared, but not the next one of the applied order.
      if (inRight.has(left[l]) && shared[0] && shared[0] !== left[l]) {
        l += 1;
        continue;
      }
    }
    if (l < left.length) {
      if (!inRight.has(left[l])) {
        take(left[l]);
        l += 1;
        continue;
      }
      if (done.has(left[l])) l += 1;
    }
    if (r < right.length) {
      take(right[r]);
      r += 1;
    }
  }
  return result;
}
