/** Merges a value of the cluster (`a`) with a value of a datacenter (`b`). Neither is changed. */
export type MergeRule = (a: unknown, b: unknown) => unknown;

type Members = Record<string, unknown>;

/** The datacenter's value unless it is the zero value: `""`, `0` and `false` never override (operator-spec 3.4). */
export const scalar: MergeRule = (a, b) => (isSet(a) && !b ? a : b);

/** The datacenter's value wherever it is set, even to `false`: pointers to booleans, and values that are atomic. */
export const whenSet: MergeRule = (a, b) => (isSet(b) ? b : a);

/** An explicit list replaces the other, an empty one too. */
export const replaced: MergeRule = whenSet;

/** Both lists, the cluster's first. */
export const concatenated: MergeRule = (a, b) =>
  isSet(a) || isSet(b) ? [...asList(a), ...asList(b)] : undefined;

/** Both texts, with one line break between them. */
export const joinedText: MergeRule = (a, b) =>
  a && b ? `${a}\n${b}` : scalar(a, b);

/**
 * Free objects, label maps and resource lists: key by key, nested objects too. A key of the datacenter always wins.
 * Upstream lets `false`, `0` and `""` of a datacenter lose here, which operator-spec 3.4 names a quirk: what a user wrote counts.
 */
export const map: MergeRule = (a, b) => {
  if (!isObject(a) || !isObject(b)) {
    return whenSet(a, b);
  }
  return mergeMembers(a, b, () => map);
};

/** A part of Kubernetes' own types whose fields need no rule of their own: told by the values. */
export const natural: MergeRule = (a, b) => {
  if (isObject(a) && isObject(b)) {
    return mergeMembers(a, b, () => natural);
  }
  return typeof b === 'boolean' ? b : scalar(a, b);
};

/** Field by field with a rule each; fields without one follow {@link natural}. */
export function struct(fields: Record<string, MergeRule>): MergeRule {
  return (a, b) => {
    if (!isObject(a) || !isObject(b)) {
      return whenSet(a, b);
    }
    return mergeMembers(a, b, key => own(fields, key) ?? natural);
  };
}

/** Lists whose items are told apart by a field: the cluster's order, then what only the datacenter has (operator-spec 3.4). */
export function keyedList(key: string, item: MergeRule): MergeRule {
  return (a, b) => {
    if (!Array.isArray(a) || !Array.isArray(b)) {
      return whenSet(a, b);
    }
    const rest = new Map(b.map(each => [each?.[key], each]));
    const merged = a.map(each => {
      const other = rest.get(each?.[key]);
      rest.delete(each?.[key]);
      return isSet(each) && isSet(other) ? item(each, other) : other ?? each;
    });
    return [...merged, ...rest.values()];
  };
}

/** Looks at own members only: a user may call a key `constructor`. */
function mergeMembers(
  a: Members,
  b: Members,
  ruleOf: (key: string) => MergeRule,
): Members {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...keys]
      .map(key => [key, ruleOf(key)(own(a, key), own(b, key))] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function own<T>(members: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(members, key) ? members[key] : undefined;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
