/** The object without undefined members, empty texts, lists and maps among the named fields: what Go leaves out. */
export function compact<T extends object>(object: T): T {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => !isEmpty(value)),
  ) as T;
}

/** The object with each member compacted, its numbers of zero left out too; a member that is empty stays, for its name says something. */
export function compactMembers<T extends object>(object: T): T {
  return Object.fromEntries(
    Object.entries(object).map(([key, member]) => [
      key,
      isObject(member) ? compactNumbers(member) : member,
    ]),
  ) as T;
}

/** {@link compact}, and without numbers that are zero: parts of objects whose numbers mean nothing then. */
export function compactNumbers<T extends object>(object: T): T {
  return compact(
    Object.fromEntries(
      Object.entries(object).filter(([, value]) => value !== 0),
    ) as T,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  if (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false
  ) {
    return true;
  }
  return typeof value === 'object' && Object.keys(value).length === 0;
}
