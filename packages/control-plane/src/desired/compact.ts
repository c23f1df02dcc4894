/** The object without undefined members, empty texts, lists and maps among the named fields: what Go leaves out. */
export function compact<T extends object>(object: T): T {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => !isEmpty(value)),
  ) as T;
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
