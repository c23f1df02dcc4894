/**
 * What a region has of what we write: fields that only the region's object has are defaults of its API server, or somebody else's. Lists
 * are ours as a whole; finalizers are a set.
 */
export function ownedPart(desired: unknown, live: unknown): unknown {
  if (Array.isArray(desired)) {
    if (!Array.isArray(live) || live.length !== desired.length) return live;
    return desired.map((each, index) => ownedPart(each, live[index]));
  }
  if (!isRecord(desired) || !isRecord(live)) return live;
  return Object.fromEntries(
    Object.entries(desired).flatMap(([key, value]) => {
      if (!Object.hasOwn(live, key)) return [];
      return [
        [
          key,
          key === 'finalizers'
            ? sameSet(value, live[key])
            : ownedPart(value, live[key]),
        ],
      ];
    }),
  );
}

/** Without what is empty: Kubernetes keeps nothing of it. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, withoutEmpty(each)] as const)
      .filter(([, each]) => !isEmpty(each)),
  );
}

/** Finalizers of others, and their order, are no difference. */
function sameSet(desired: unknown, live: unknown): unknown {
  return Array.isArray(desired) &&
    Array.isArray(live) &&
    desired.every(each => live.includes(each))
    ? desired
    : live;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
