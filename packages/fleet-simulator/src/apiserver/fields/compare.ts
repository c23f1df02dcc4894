import type { SchemaNode } from '../../crd/schemaNode';
import { equalJson } from '../../storage';
import { FieldSet } from './fieldSet';
import { itemsByElement, shapeOf } from './structure';

/** What differs between two values, field by field. */
export interface Comparison {
  added: FieldSet;
  removed: FieldSet;
  modified: FieldSet;
}

const emptyComparison = (): Comparison => ({
  added: new FieldSet(),
  removed: new FieldSet(),
  modified: new FieldSet(),
});

/** Compares two values under a schema. `undefined` is absent. */
export function compare(
  before: unknown,
  after: unknown,
  node: SchemaNode | undefined,
): Comparison {
  const result = emptyComparison();
  if (before === after) return result;
  const shapes = [partsOf(before, node), partsOf(after, node)] as const;
  const shape = commonShape(shapes);
  if (shape === 'leaf' || (isEmpty(before) && isEmpty(after))) {
    if (before === undefined) result.added.member = true;
    else if (after === undefined) result.removed.member = true;
    else if (!equalJson(before, after)) result.modified.member = true;
    return result;
  }
  if (shape === 'both') {
    // A map in place of a text, or the other way round: the parts of one go, those of the other come, and the field changes.
    result.removed = compare(before, undefined, node).removed;
    result.added = compare(undefined, after, node).added;
    result.removed.member = false;
    result.added.member = false;
    result.modified.member = true;
    return result;
  }
  compareChildren(before, after, shape, result, node);
  // A container that comes or goes is a field of its own.
  if (before === undefined) result.added.member = true;
  if (after === undefined) result.removed.member = true;
  return result;
}

type Parts = ReturnType<typeof shapeOf> | 'nothing';

function partsOf(value: unknown, node: SchemaNode | undefined): Parts {
  if (value === undefined || value === null) return 'nothing';
  return shapeOf(value, node);
}

/** How two values are compared: null and absent take the shape of the other. */
function commonShape([left, right]: readonly [Parts, Parts]):
  | 'map'
  | 'list-map'
  | 'set'
  | 'leaf'
  | 'both' {
  if (left === right) return left === 'nothing' ? 'leaf' : left;
  if (left === 'nothing') return right as 'map';
  if (right === 'nothing') return left as 'map';
  return 'both';
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function compareChildren(
  before: unknown,
  after: unknown,
  shape: 'map' | 'list-map' | 'set',
  result: Comparison,
  node: SchemaNode | undefined,
): void {
  const left = elementsOf(before, shape, node);
  const right = elementsOf(after, shape, node);
  const nodeOf = (element: string) =>
    shape === 'map' ? node?.child(element.slice(2)) : node?.items();
  for (const element of new Set([...left.keys(), ...right.keys()])) {
    const inner = compare(
      left.get(element),
      right.get(element),
      nodeOf(element),
    );
    result.added.attach(element, inner.added);
    result.removed.attach(element, inner.removed);
    result.modified.attach(element, inner.modified);
  }
}

function elementsOf(
  value: unknown,
  shape: 'map' | 'list-map' | 'set',
  node: SchemaNode | undefined,
): Map<string, unknown> {
  if (value === undefined || value === null) return new Map();
  if (shape !== 'map') return itemsByElement(value as unknown[], shape, node);
  return new Map(
    Object.entries(value as object).map(([key, item]) => [`f:${key}`, item]),
  );
}
