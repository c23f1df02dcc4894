import type { SchemaNode } from '../../crd/schemaNode';
import { itemsByElement, shapeOf } from './structure';

/** Lays an applied configuration over the live value: maps field by field, map lists by key, sets as unions, the rest as given. */
export function mergeApplied(
  live: unknown,
  applied: unknown,
  node: SchemaNode | undefined,
): unknown {
  const shape = shapeOf(applied, node);
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

/** Both orders in one: that of the applied list wins where they differ, live items keep their place before their successors. */
function interleave(left: string[], right: string[]): string[] {
  const inRight = new Set(right);
  const done = new Set<string>();
  const result: string[] = [];
  const take = (element: string) => {
    if (!done.has(element)) result.push(element);
    done.add(element);
  };
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    if (l < left.length && (!inRight.has(left[l]) || done.has(left[l]))) {
      take(left[l++]);
    } else if (r < right.length) {
      take(right[r++]);
    } else {
      l += 1;
    }
  }
  return result;
}
