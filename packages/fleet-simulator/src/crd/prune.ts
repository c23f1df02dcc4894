import { isRecord } from '../storage';
import { joinPath } from './path';
import { objectMeta } from '../apiserver/resources/schemas/objectMeta';
import { SchemaNode } from './schemaNode';

const embeddedFields = new Set(['apiVersion', 'kind']);
/** Knows no field. */
const nothing = new SchemaNode({});
const metadataNode = new SchemaNode(objectMeta);

/** Removes, in place, what a structural schema does not know; the answer is the paths of what was removed. */
export function prune(
  object: Record<string, unknown>,
  root: SchemaNode,
): string[] {
  const unknown: string[] = [];
  pruneMap(object, root, '', unknown, true);
  return unknown.sort();
}

function pruneValue(
  value: unknown,
  node: SchemaNode,
  path: string,
  unknown: string[],
): void {
  if (Array.isArray(value)) {
    const items = node.items() ?? (node.preserve ? undefined : nothing);
    if (!items) return;
    value.forEach((item, index) =>
      pruneValue(item, items, `${path}[${index}]`, unknown),
    );
  } else if (isRecord(value)) {
    pruneMap(value, node, path, unknown, node.embedded);
  }
}

function pruneMap(
  value: Record<string, unknown>,
  node: SchemaNode,
  path: string,
  unknown: string[],
  isResource: boolean,
): void {
  for (const key of Object.keys(value)) {
    const child =
      isResource && key === 'metadata' ? metadataNode : node.child(key);
    if (!child && isResource && embeddedFields.has(key)) continue;
    if (child) {
      pruneValue(value[key], child, joinPath(path, key), unknown);
    } else if (!node.preserve) {
      delete value[key];
      unknown.push(joinPath(path, key));
    }
  }
}
