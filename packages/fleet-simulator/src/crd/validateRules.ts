import type { StatusCause } from '../apiserver/status';
import { equalJson, isRecord } from '../storage';
import { joinPath } from './path';
import type { RuleViolation } from './rules';
import type { SchemaNode } from './schemaNode';
import { itemKey } from './validateArray';

/** What rules find; `has` tells whether a schema has any at all. */
export function validateRules(
  value: unknown,
  old: unknown,
  node: SchemaNode,
  path: string,
): StatusCause[] {
  if (value === null || value === undefined) return [];
  const unchanged = old !== undefined && equalJson(value, old);
  const violations =
    node.rules()?.violations(value, old, node.schema, unchanged) ?? [];
  const own = violations.map(broken => causeOf(value, path, node, broken));
  if (Array.isArray(value)) return [...own, ...ofItems(value, old, node, path)];
  if (isRecord(value)) return [...own, ...ofFields(value, old, node, path)];
  return own;
}

function ofFields(
  value: Record<string, unknown>,
  old: unknown,
  node: SchemaNode,
  path: string,
): StatusCause[] {
  const previous = isRecord(old) ? old : undefined;
  return Object.keys(value)
    .sort()
    .flatMap(key => {
      const child = node.child(key);
      if (!child) return [];
      // A key of a map is shown like one, a field like a field.
      const at = node.property(key) ? joinPath(path, key) : `${path}[${key}]`;
      return validateRules(value[key], previous?.[key], child, at);
    });
}

function ofItems(
  value: unknown[],
  old: unknown,
  node: SchemaNode,
  path: string,
): StatusCause[] {
  const items = node.items();
  if (!items) return [];
  const keyOf = node.listType === 'map' ? itemKey(node) : undefined;
  const previous = new Map(
    keyOf && Array.isArray(old) ? old.map(item => [keyOf(item), item]) : [],
  );
  return value.flatMap((item, index) =>
    validateRules(
      item,
      keyOf && previous.get(keyOf(item)),
      items,
      `${path}[${index}]`,
    ),
  );
}

function causeOf(
  value: unknown,
  path: string,
  node: SchemaNode,
  broken: RuleViolation,
): StatusCause {
  return {
    reason: broken.isError ? 'FieldValueInvalid' : broken.reason,
    message: messageOf(value, node, broken),
    field: `${path}${broken.fieldPath}` || '<nil>',
  };
}

function messageOf(
  value: unknown,
  node: SchemaNode,
  { reason, message, isError }: RuleViolation,
): string {
  const isScalar = typeof value !== 'object';
  if (isError) {
    return `Invalid value: ${JSON.stringify(node.type ?? '')}: ${message}`;
  }
  switch (reason) {
    case 'FieldValueRequired':
      return `Required value: ${message}`;
    case 'FieldValueForbidden':
      return `Forbidden: ${message}`;
    case 'FieldValueDuplicate':
      return isScalar
        ? `Duplicate value: ${JSON.stringify(value)}`
        : 'Duplicate value';
    default:
      // Objects and lists are not shown.
      return isScalar
        ? `Invalid value: ${JSON.stringify(value)}: ${message}`
        : `Invalid value: ${message}`;
  }
}
