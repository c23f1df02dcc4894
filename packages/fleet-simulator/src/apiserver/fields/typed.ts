import type { SchemaNode } from '../../crd/schemaNode';
import { isRecord } from '../../storage';
import { readablePath } from './fieldSet';
import { itemElement, shapeOf } from './structure';

/**
 * What makes an applied configuration impossible to merge, in the words of Kubernetes: fields that the schema does not know, values of
 * other types, items without keys or with equal ones. Each begins with its path.
 */
export function typeErrors(
  value: unknown,
  node: SchemaNode | undefined,
  path = '',
): string[] {
  if (!node || value === null || value === undefined) return [];
  const expected = wrongType(value, node);
  if (expected) return [`${path}: ${expected}`];
  if (Array.isArray(value)) return listErrors(value, node, path);
  if (isRecord(value)) return mapErrors(value, node, path);
  return [];
}

function wrongType(value: unknown, node: SchemaNode): string | undefined {
  if (node.intOrString) return undefined;
  switch (node.type) {
    case 'string':
      if (typeof value === 'string') return undefined;
      return `expected string, got &value.valueUnstructured{Value:${goValue(
        value,
      )}}`;
    case 'integer':
    case 'number':
      if (typeof value === 'number') return undefined;
      return `expected numeric (int or float), got ${goType(value)}`;
    case 'boolean':
      if (typeof value === 'boolean') return undefined;
      return `expected boolean, got &{${goPlain(value)}}`;
    case 'array':
      if (Array.isArray(value)) return undefined;
      return `expected list, got &{${goPlain(value)}}`;
    case 'object':
      if (isRecord(value)) return undefined;
      return `expected map, got &{${goPlain(value)}}`;
    default:
      return undefined;
  }
}

function mapErrors(
  value: Record<string, unknown>,
  node: SchemaNode,
  path: string,
): string[] {
  return Object.keys(value)
    .sort()
    .flatMap(key => {
      const item = value[key];
      const child = node.child(key);
      const at = `${path}.${key}`;
      if (child) return typeErrors(item, child, at);
      const isOpen = node.preserve || node.type === undefined || node.embedded;
      return isOpen ? [] : [`${at}: field not declared in schema`];
    });
}

function listErrors(
  value: unknown[],
  node: SchemaNode,
  path: string,
): string[] {
  const keyed = node.listType === 'map';
  const shape = shapeOf(value, node);
  const seen = new Set<string>();
  return value.flatMap((item, index) => {
    if (keyed && !isRecord(item)) {
      return [
        `${path}: element ${index}: associative list with keys may not have non-map elements`,
      ];
    }
    if (shape === 'leaf' && !keyed) {
      return typeErrors(item, node.items(), `${path}[${index}]`);
    }
    const element = itemElement(item, keyed ? 'list-map' : shape, node);
    if (keyed && element === 'k:{}') {
      const keys = node.listMapKeys.map(key => JSON.stringify(key)).join(' ');
      return [
        `${path}: element ${index}: associative list with keys has an element that omits all key fields [${keys}] (and doesn't have default values for any key fields)`,
      ];
    }
    const place = readablePath(element);
    if (seen.has(element)) {
      return [`${path}: duplicate entries for key ${place}`];
    }
    seen.add(element);
    return typeErrors(item, node.items(), `${path}${place}`);
  });
}

function goType(value: unknown): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (Array.isArray(value)) return '[]interface {}';
  if (isRecord(value)) return 'map[string]interface {}';
  return Number.isInteger(value) ? 'int64' : 'float64';
}

/** A value as Go writes it in its own syntax. */
function goValue(value: unknown): string {
  if (value === null) return 'interface {}(nil)';
  if (Array.isArray(value)) {
    return `[]interface {}{${value.map(goValue).join(', ')}}`;
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const fields = Object.keys(value)
    .sort()
    .map(key => `${JSON.stringify(key)}:${goValue(value[key])}`);
  return `map[string]interface {}{${fields.join(', ')}}`;
}

/** A value as Go prints it without quotes. */
function goPlain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(goPlain).join(' ')}]`;
  if (!isRecord(value)) return String(value);
  const fields = Object.keys(value).sort();
  return `map[${fields.map(key => `${key}:${goPlain(value[key])}`).join(' ')}]`;
}
