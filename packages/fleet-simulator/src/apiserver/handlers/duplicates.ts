interface Level {
  /** Names so far; absent in a list. */
  names?: Set<string>;
  path: string;
  /** Of the next item, in a list. */
  index: number;
}

/** Paths of fields that a JSON text has more than once, such as `spec.size`. The text must be valid JSON. */
export function duplicateFields(text: string): string[] {
  const found: string[] = [];
  const levels: Level[] = [];
  let path = '';
  const strings = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;
  for (const { 0: token, index } of text.matchAll(strings)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      if (level && !level.names) path = `${level.path}[${level.index}]`;
      const names = token === '{' ? new Set<string>() : undefined;
      levels.push({ names, path, index: 0 });
    } else if (token === '}' || token === ']') {
      levels.pop();
    } else if (token === ',') {
      level!.index += 1;
    } else if (level?.names && isName(text, index! + token.length)) {
      const name = JSON.parse(token) as string;
      path = level.path ? `${level.path}.${name}` : name;
      if (level.names.has(name)) found.push(path);
      level.names.add(name);
    }
  }
  return [...new Set(found)];
}

/** Whether a colon follows. */
function isName(text: string, end: number): boolean {
  let at = end;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return text[at] === ':';
}
