import type { SchemaNode } from '../../crd/schemaNode';
import { cloneJson, equalJson, isRecord, setOwn } from '../../storage';
import { badRequest } from '../status';

const RETAIN = '$retainKeys';
const PATCH = '$patch';
const DELETE_PRIMITIVE = '$deleteFromPrimitiveList/';
const ORDER = '$setElementOrder/';

/**
 * A copy of a value with a strategic merge patch on it. Lists are merged where the schema says that their items
 * have a key or are a set; all others are replaced.
 */
export function strategicMergePatch(
  value: unknown,
  patch: unknown,
  node: SchemaNode | undefined,
): unknown {
  if (!isRecord(patch)) return cloneJson(patch);
  if (patch[PATCH] === 'replace') {
    const { [PATCH]: _, ...rest } = patch;
    return cloneJson(rest);
  }
  if (patch[PATCH] === 'delete') return {};
  const result: Record<string, any> = isRecord(value) ? cloneJson(value) : {};
  const retained: unknown = patch[RETAIN];
  if (Array.isArray(retained)) {
    for (const key of Object.keys(result)) {
      if (!retained.includes(key)) delete result[key];
    }
  }
  for (const [key, change] of Object.entries(patch)) {
    if (key === RETAIN || key === PATCH || key.startsWith(ORDER)) continue;
    if (key.startsWith(DELETE_PRIMITIVE)) {
      const field = key.slice(DELETE_PRIMITIVE.length);
      const dropped = asList(change, key);
      result[field] = asList(result[field] ?? [], field).filter(
        item => !dropped.some(other => equalJson(item, other)),
      );
    } else if (change === null) {
      delete result[key];
    } else {
      setOwn(result, key, mergeField(result[key], change, node?.child(key)));
    }
  }
  for (const [key, order] of Object.entries(patch)) {
    if (!key.startsWith(ORDER)) continue;
    const field = key.slice(ORDER.length);
    if (Array.isArray(result[field])) {
      result[field] = reorder(
        result[field],
        asList(order, key),
        mergeKey(node?.child(field)),
      );
    }
  }
  return result;
}

function mergeField(
  value: unknown,
  change: unknown,
  node: SchemaNode | undefined,
): unknown {
  if (!Array.isArray(change)) return strategicMergePatch(value, change, node);
  const live = Array.isArray(value) ? value : [];
  if (node?.listType === 'set') {
    const added = change.filter(
      item => !live.some(other => equalJson(item, other)),
    );
    return cloneJson([...live, ...added]);
  }
  const key = mergeKey(node);
  if (!key) return cloneJson(change);
  return mergeItems(live, change, key, node);
}

function mergeItems(
  live: unknown[],
  changes: unknown[],
  key: string,
  node: SchemaNode | undefined,
): unknown[] {
  if (changes.some(item => isRecord(item) && item[PATCH] === 'replace')) {
    return cloneJson(
      changes.filter(item => !(isRecord(item) && PATCH in item)),
    );
  }
  let result = cloneJson(live) as any[];
  for (const change of changes) {
    if (!isRecord(change) || change[key] === undefined) {
      throw badRequest(
        `map: ${JSON.stringify(
          change,
        )} does not contain declared merge key: ${key}`,
      );
    }
    const index = result.findIndex(item => item?.[key] === change[key]);
    if (change[PATCH] === 'delete') {
      result = result.filter(item => item?.[key] !== change[key]);
    } else if (index < 0) {
      result.push(strategicMergePatch({}, change, node?.items()));
    } else {
      result[index] = strategicMergePatch(result[index], change, node?.items());
    }
  }
  return result;
}

/** Items that the order names, in that order; live items that it does not name keep their place among them. */
function reorder(
  items: any[],
  order: any[],
  key: string | undefined,
): unknown[] {
  const idOf = (item: any) => JSON.stringify(key ? item?.[key] : item);
  const wanted = order.map(idOf);
  const named = wanted.flatMap(id => {
    const found = items.find(item => idOf(item) === id);
    return found === undefined ? [] : [found];
  });
  return items.map(item =>
    wanted.includes(idOf(item)) ? named.shift() : item,
  );
}

function mergeKey(node: SchemaNode | undefined): string | undefined {
  return node?.listType === 'map' ? node.listMapKeys[0] : undefined;
}

function asList(value: unknown, field: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw badRequest(`${field}: a list is needed`);
}
