/** A line, lines of a part that may be absent, or nothing. */
export type Lines = string | false | null | undefined | readonly Lines[];

/** Joins lines and leaves out what is absent. */
export function lines(...parts: Lines[]): string {
  return `${flat(parts).join('\n')}\n`;
}

/** The same lines, moved to the right. */
export function indent(spaces: number, ...parts: Lines[]): string[] {
  const space = ' '.repeat(spaces);
  return flat(parts).map(each => (each ? `${space}${each}` : each));
}

function flat(parts: readonly Lines[]): string[] {
  return parts.flatMap(each => {
    if (typeof each === 'string') return [each];
    return Array.isArray(each) ? flat(each) : [];
  });
}
