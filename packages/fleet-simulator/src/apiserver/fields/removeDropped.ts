import type { SchemaNode } from '../../crd/schemaNode';
import type { FieldSet } from './fieldSet';
import { itemElement, shapeOf } from './structure';

/** What {@link removeDropped} compares. */
export interface DroppedFields {
  /** What the manager owned before. */
  before: FieldSet | undefined;
  /** What anybody owns now. */
  owned: FieldSet | undefined;
}

/** Removes what a manager applied before and dropped now, unless somebody else owns it. */
export function removeDropped(
  value: unknown,
  { before, owned }: DroppedFields,
  node: SchemaNode | undefined,
): unknown {
  if (!before || before.children.size === 0) return value;
  const shape = shapeOf(value, node);
  if (shape === 'leaf') return value;
  const keeps = (element: string, item: unknown, child?: SchemaNode) => {
    const below = {
      before: before.children.get(element),
      owned: owned?.children.get(element),
    };
    if (!below.before) return { keep: true, item };
    const isOwned = below.owned !== undefined && !below.owned.isEmpty;
    if (below.before.member && !isOwned) return { keep: false, item };
    const rest = removeDropped(item, below, child);
    return { keep: isOwned || !isEmptied(item, rest), item: rest };
  };
  if (shape === 'map') {
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value as object)) {
      const kept = keeps(`f:${key}`, item, node?.child(key));
      if (kept.keep) result[key] = kept.item;
    }
    return result;
  }
  return (value as unknown[]).flatMap(item => {
    const kept = keeps(itemElement(item, shape, node), item, node?.items());
    return kept.keep ? [kept.item] : [];
  });
}

/** Whether a container lost everything that was in it. */
function isEmptied(before: unknown, after: unknown): boolean {
  if (before === after || after === null || typeof after !== 'object') {
    return false;
  }
  return Object.keys(after).length === 0;
}
