interface Nested {
  readonly [key: string]: string | Nested;
}

/** Messages by their full keys, as a translation ref has them: `{ copy: { done } }` is `copy.done`. */
export function flatten(messages: Nested, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}
