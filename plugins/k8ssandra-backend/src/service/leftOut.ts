/**
 * Paths of what was sent and is not stored: fields that the definition in the API server does not know, such as misspelt ones.
 * What says nothing (`null`, empty objects and lists) does not count, nor do lists of another length.
 */
export function leftOut(sent: unknown, stored: unknown, path = ''): string[] {
  if (stored === undefined) return says(sent) ? [path] : [];
  if (Array.isArray(sent) && Array.isArray(stored)) {
    return sent.length === stored.length
      ? sent.flatMap((each, index) =>
          leftOut(each, stored[index], `${path}[${index}]`),
        )
      : [];
  }
  if (isObject(sent) && isObject(stored)) {
    return Object.entries(sent).flatMap(([key, value]) =>
      leftOut(value, stored[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return [];
}

function says(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== 'object') return true;
  return Object.values(value).some(says);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
