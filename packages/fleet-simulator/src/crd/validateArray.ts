import { isRecord } from '../storage';
import type { SchemaNode } from './schemaNode';
import { cause, type Findings, tooMany, validateValue } from './validate';

/** Checks a list: its limits, its items, and that the keys of a map list or set are unique. */
export function validateArray(
  value: unknown[],
  old: unknown,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  const { minItems, maxItems } = node.schema;
  if (minItems !== undefined && value.length < minItems) {
    findings.causes.push(
      cause(path, value.length, `should have at least ${minItems} items`),
    );
  }
  if (maxItems !== undefined && value.length > maxItems) {
    findings.causes.push(tooMany(path, value.length, maxItems));
  }
  const keyOf = itemKey(node);
  if (!refuseScalar(value, node, path, findings)) {
    refuseDuplicates(value, keyOf, path, findings);
  }
  const items = node.items();
  if (!items) return;
  const previous = new Map<string, unknown>();
  if (node.listType === 'map' && Array.isArray(old)) {
    for (const item of old) previous.set(keyOf!(item), item);
  }
  value.forEach((item, index) =>
    validateValue(
      item,
      keyOf ? previous.get(keyOf(item)) : undefined,
      items,
      `${path}[${index}]`,
      findings,
    ),
  );
}

/** How items are told apart: by their keys in a map list, by their value in a set. */
export function itemKey(
  node: SchemaNode,
): ((item: unknown) => string) | undefined {
  if (node.listType === 'set') return item => JSON.stringify(item);
  if (node.listType !== 'map') return undefined;
  const items = node.items();
  return item => {
    const keys: Record<string, unknown> = {};
    for (const key of node.listMapKeys) {
      const found = isRecord(item) ? item[key] : undefined;
      keys[key] = found ?? items?.property(key)?.schema.default;
    }
    return JSON.stringify(keys);
  };
}

/** Items with keys are objects; the first that is none is named. */
function refuseScalar(
  value: unknown[],
  node: SchemaNode,
  path: string,
  findings: Findings,
): boolean {
  if (node.listType !== 'map') return false;
  const index = value.findIndex(item => !isRecord(item));
  if (index < 0) return false;
  findings.causes.push({
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${JSON.stringify(
      value[index],
    )}: must be an object for an array of list-type map`,
    field: `${path}[${index}]`,
  });
  return true;
}

function refuseDuplicates(
  value: unknown[],
  keyOf: ((item: unknown) => string) | undefined,
  path: string,
  findings: Findings,
): void {
  if (!keyOf) return;
  const seen = new Set<string>();
  value.forEach((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) {
      findings.causes.push({
        reason: 'FieldValueDuplicate',
        message: `Duplicate value: ${key}`,
        field: `${path}[${index}]`,
      });
    }
    seen.add(key);
  });
}
