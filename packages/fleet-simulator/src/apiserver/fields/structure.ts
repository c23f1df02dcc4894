import type { SchemaNode } from '../../crd/schemaNode';
import { isRecord } from '../../storage';

/** How a value is taken apart into fields that can be owned one by one. */
export type Shape = 'map' | 'list-map' | 'set' | 'leaf';

/** The shape of a value under a schema; without one, maps have fields and lists are atomic. */
export function shapeOf(value: unknown, node: SchemaNode | undefined): Shape {
  if (Array.isArray(value)) {
    if (node?.listType === 'map' && value.every(isRecord)) return 'list-map';
    return node?.listType === 'set' ? 'set' : 'leaf';
  }
  if (isRecord(value)) return node?.atomicMap ? 'leaf' : 'map';
  return 'leaf';
}

/** The path element of an item of a map list or a set. */
export function itemElement(
  item: unknown,
  shape: Shape,
  list: SchemaNode | undefined,
): string {
  if (shape === 'set') return `v:${JSON.stringify(item)}`;
  const keys: Record<string, unknown> = {};
  const items = list?.items();
  for (const key of [...(list?.listMapKeys ?? [])].sort()) {
    const value =
      (item as Record<string, unknown>)[key] ??
      items?.property(key)?.schema.default;
    if (value !== undefined) keys[key] = value;
  }
  return `k:${JSON.stringify(keys)}`;
}

/** Items of a list by their path element; the first of equals wins. */
export function itemsByElement(
  list: unknown[],
  shape: Shape,
  node: SchemaNode | undefined,
): Map<string, unknown> {
  const items = new Map<string, unknown>();
  for (const item of list) {
    const element = itemElement(item, shape, node);
    if (!items.has(element)) items.set(element, item);
  }
  return items;
}
