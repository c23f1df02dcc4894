import type { SchemaNode } from '../../crd/schemaNode';
import { isRecord } from '../../storage';
import { FieldSet } from './fieldSet';
import { fieldsOf } from './fieldsOf';
import { itemElement, shapeOf } from './structure';

/** What {@link removeDropped} compares. */
export interface DroppedFields {
  /** What the manager owned before. */
  before: FieldSet | undefined;
  /** What anybody owns now. */
  owned: FieldSet;
}

/**
 * Removes what a manager applied before and dropped now, unless somebody else owns it, or nobody ever did. As in Kubernetes: first all that
 * it owned goes, then what is owned comes back, then what nobody owned.
 */
export function removeDropped(
  merged: unknown,
  { before, owned }: DroppedFields,
  node: SchemaNode,
): unknown {
  if (!before || before.isEmpty) return merged;
  const last = withNamedFields(before, node);
  const all = withNamedFields(fieldsOf(merged, node), node);
  const left = (value: unknown) => withNamedFields(fieldsOf(value, node), node);
  const stripped = removeFields(merged, last, node);
  const back = removeFields(
    merged,
    all.difference(left(stripped).union(withNamedFields(owned, node))),
    node,
  );
  return removeFields(
    merged,
    all.difference(left(back)).intersection(last),
    node,
  );
}

/** The set with every declared field that leads to a member. */
function withNamedFields(
  set: FieldSet,
  node: SchemaNode | undefined,
): FieldSet {
  const result = new FieldSet(set.member);
  for (const [element, child] of set.children) {
    const isField = element.startsWith('f:');
    const name = element.slice(2);
    const inner = withNamedFields(
      child,
      isField ? node?.child(name) : node?.items(),
    );
    if (isField && child.children.size > 0 && node?.property(name)) {
      inner.member = true;
    }
    result.children.set(element, inner);
  }
  return result;
}

/** A value without the fields of a set. A map or list that loses everything becomes null, as in Kubernetes. */
function removeFields(
  value: unknown,
  gone: FieldSet,
  node: SchemaNode | undefined,
): unknown {
  if (gone.children.size === 0) return value;
  const shape = shapeOf(value, node);
  if (shape === 'leaf')
    return isRecord(value) || Array.isArray(value) ? null : value;
  if (shape === 'map') {
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value as object)) {
      const child = gone.children.get(`f:${key}`);
      if (child?.member) continue;
      result[key] = child ? removeFields(item, child, node?.child(key)) : item;
    }
    return Object.keys(result).length > 0 ? result : null;
  }
  const rest = (value as unknown[]).flatMap(item => {
    const child = gone.children.get(itemElement(item, shape, node));
    if (child?.member) return [];
    return [child ? removeFields(item, child, node?.items()) : item];
  });
  return rest.length > 0 ? rest : null;
}
