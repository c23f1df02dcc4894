import { cloneJson, isRecord } from '../storage';
import type { SchemaNode } from './schemaNode';

/**
 * Fills in defaults, in place, as an API server does on create, update and read: a missing field, or a `null`
 * where none is allowed, gets its default; a `null` that is not allowed and has no default goes, unless `keepNulls` says that
 * validation is to find it.
 */
export function applyDefaults(
  value: unknown,
  node: SchemaNode,
  options: { keepNulls?: boolean } = {},
): void {
  if (Array.isArray(value)) {
    const items = node.items();
    if (items) for (const item of value) applyDefaults(item, items, options);
    return;
  }
  if (!isRecord(value)) return;
  for (const [name, standard] of node.defaults()) {
    if (
      value[name] === undefined ||
      (value[name] === null && !node.property(name)!.nullable)
    ) {
      value[name] = cloneJson(standard);
    }
  }
  for (const key of Object.keys(value)) {
    const child = node.child(key);
    if (!child) continue;
    if (value[key] === null) {
      const isOpaque = child.preserve && child.type === undefined;
      if (!child.nullable && !isOpaque && !options.keepNulls) {
        delete value[key];
      }
    } else {
      applyDefaults(value[key], child, options);
    }
  }
}

/** Whether {@link applyDefaults} would change a value: stored objects get new defaults on read, without being copied for nothing. */
export function lacksDefaults(value: unknown, node: SchemaNode): boolean {
  if (Array.isArray(value)) {
    const items = node.items();
    return !!items && value.some(item => lacksDefaults(item, items));
  }
  if (!isRecord(value)) return false;
  return (
    node.defaults().some(([name]) => value[name] === undefined) ||
    Object.keys(value).some(key => {
      const child = node.child(key);
      return !!child && lacksDefaults(value[key], child);
    })
  );
}
