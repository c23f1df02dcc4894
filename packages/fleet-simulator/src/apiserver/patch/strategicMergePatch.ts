import type { SchemaNode } from '../../crd/schemaNode';
import { cloneJson, equalJson, isRecord, setOwn } from '../../storage';
import { badRequest, StatusError } from '../status';

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
  if (typeof patch[PATCH] === 'string' && patch[PATCH] !== 'merge') {
    throw new StatusError(500, '', `Unknown patch type found: ${patch[PATCH]}`);
  }
  const result: Record<string, any> = isRecord(value) ? cloneJson(value) : {};
  const retained: unknown = patch[RETAIN];
  if (Array.isArray(retained)) {
    const isForgotten = (key: string) =>
      !key.startsWith('$') && patch[key] !== null && !retained.includes(key);
    if (Object.keys(patch).some(isForgotten)) {
      throw badRequest('invalid patch format of retainKeys');
    }
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
    } else if (
      change === null ||
      (isRecord(change) && change[PATCH] === 'delete')
    ) {
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
        isRecord(value) && Array.isArray(value[field]) ? value[field] : [],
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
    const merged = cloneJson([...live, ...added]);
    const idOf = (item: unknown) => JSON.stringify(item);
    return inLiveOrder(merged, live, change.map(idOf), idOf);
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
      throw new StatusError(
        500,
        '',
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
  const named = changes.map(change => (change as any)[key]);
  return inLiveOrder(result, live, named, item => item?.[key]);
}

/** Items that the order names, in that order; those that it does not name among them as they are live. */
function reorder(
  items: any[],
  live: unknown[],
  order: any[],
  key: string | undefined,
): unknown[] {
  const idOf = (item: any) => JSON.stringify(key ? item?.[key] : item);
  return inLiveOrder(items, live, order.map(idOf), idOf);
}

/**
 * Puts the items that a patch does not name among those that it names: before the first of these that follows them in the live list,
 * else behind.
 */
function inLiveOrder(
  items: any[],
  live: unknown[],
  named: unknown[],
  idOf: (item: any) => unknown,
): unknown[] {
  const isNamed = (item: any) => named.includes(idOf(item));
  const places = new Map(live.map((item, index) => [idOf(item), index]));
  const right = items
    .filter(isNamed)
    .sort((a, b) => named.indexOf(idOf(a)) - named.indexOf(idOf(b)));
  const left = items.filter(item => !isNamed(item));
  const result: unknown[] = [];
  while (left.length > 0 || right.length > 0) {
    const l = places.get(idOf(left[0]));
    const r = places.get(idOf(right[0]));
    const goesFirst =
      right.length === 0 ||
      (left.length > 0 && l !== undefined && r !== undefined && l < r);
    result.push(goesFirst ? left.shift() : right.shift());
  }
  return result;
}

function mergeKey(node: SchemaNode | undefined): string | undefined {
  return node?.listType === 'map' ? node.listMapKeys[0] : undefined;
}

function asList(value: unknown, field: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw badRequest(`${field}: a list is needed`);
}
