import type { SchemaNode } from '../../crd/schemaNode';
import { equalJson } from '../../storage';
import { FieldSet } from './fieldSet';
import { fieldsOf } from './fieldsOf';
import { itemsByElement, shapeOf } from './structure';

/** What differs between two values, field by field. */
export interface Comparison {
  added: FieldSet;
  removed: FieldSet;
  modified: FieldSet;
}

/** Compares two values under a schema. */
export function compare(
  before: unknown,
  after: unknown,
  node: SchemaNode | undefined,
): Comparison {
  const result: Comparison = {
    added: new FieldSet(),
    removed: new FieldSet(),
    modified: new FieldSet(),
  };
  if (before === after) return result;
  const shape = shapeOf(after, node);
  if (shape !== shapeOf(before, node) || shape === 'leaf') {
    if (!equalJson(before, after)) result.modified.member = true;
    return result;
  }
  if (shape === 'map') {
    const left = before as Record<string, unknown>;
    const right = after as Record<string, unknown>;
    const elements = (map: Record<string, unknown>) =>
      new Map(Object.keys(map).map(key => [`f:${key}`, map[key]]));
    compareChildren(elements(left), elements(right), result, element =>
      node?.child(element.slice(2)),
    );
    return result;
  }
  compareChildren(
    itemsByElement(before as unknown[], shape, node),
    itemsByElement(after as unknown[], shape, node),
    result,
    () => node?.items(),
    true,
  );
  return result;
}

function compareChildren(
  left: Map<string, unknown>,
  right: Map<string, unknown>,
  result: Comparison,
  nodeOf: (element: string) => SchemaNode | undefined,
  isItem = false,
): void {
  const whole = (value: unknown, node: SchemaNode | undefined) => {
    const set = withContainers(fieldsOf(value, node));
    if (isItem) set.member = true;
    return set;
  };
  for (const [element, value] of right) {
    const node = nodeOf(element);
    if (!left.has(element)) {
      result.added.attach(element, whole(value, node));
      continue;
    }
    const inner = compare(left.get(element), value, node);
    result.added.attach(element, inner.added);
    result.removed.attach(element, inner.removed);
    result.modified.attach(element, inner.modified);
  }
  for (const [element, value] of left) {
    if (!right.has(element)) {
      result.removed.attach(element, whole(value, nodeOf(element)));
    }
  }
}

/** What comes or goes as a whole does so with its maps and lists, which are fields of their own then. */
function withContainers(set: FieldSet): FieldSet {
  const result = new FieldSet(true);
  for (const [element, child] of set.children) {
    result.children.set(element, withContainers(child));
  }
  return result;
}
