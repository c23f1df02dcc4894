/**
 * An order without what a form left empty: texts that are empty, and parts of which nothing is filled in.
 * A part that is begun stays, so that what is missing in it can be named.
 */
export function tidyOrder<T extends object>(order: T): T {
  return Object.fromEntries(
    Object.entries(order).filter(([, value]) => !isEmpty(value)),
  ) as T;
}

function isEmpty(value: unknown): boolean {
  if (value === '' || value === null || value === undefined) return true;
  return (
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every(isEmpty)
  );
}
