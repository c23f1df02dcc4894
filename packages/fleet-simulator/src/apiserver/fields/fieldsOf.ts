import type { SchemaNode } from '../../crd/schemaNode';
import { isRecord } from '../../storage';
import { FieldSet } from './fieldSet';
import { itemElement, shapeOf } from './structure';

/** All fields that a value sets: its leaves, its list items, and maps that are empty. */
export function fieldsOf(
  value: unknown,
  node: SchemaNode | undefined,
): FieldSet {
  const set = new FieldSet();
  const shape = shapeOf(value, node);
  if (shape === 'leaf') {
    set.member = true;
  } else if (shape === 'map') {
    const map = value as Record<string, unknown>;
    for (const key of Object.keys(map)) {
      const child = fieldsOf(map[key], node?.child(key));
      const isEmptyMap =
        isRecord(map[key]) && Object.keys(map[key] as object).length === 0;
      const isDynamic = node !== undefined && !node.property(key);
      if (map[key] === null || isEmptyMap || isDynamic) child.member = true;
      set.attach(`f:${key}`, child);
    }
  } else {
    for (const item of value as unknown[]) {
      const child =
        shape === 'set' ? new FieldSet(true) : fieldsOf(item, node?.items());
      child.member = true;
      set.attach(itemElement(item, shape, node), child);
    }
  }
  return set;
}
