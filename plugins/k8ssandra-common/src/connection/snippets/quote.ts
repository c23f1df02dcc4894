/** How a language writes characters beyond the first 65,536: as one code point, or as the two halves that UTF-16 has. */
type Astral = 'code point' | 'halves';

const NAMED: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * A text as a literal in double quotes. What is not printable ASCII is escaped, so that nobody reads another text than the machine:
 * neither line ends nor marks of direction get through.
 */
export function quote(text: string, astral: Astral = 'halves'): string {
  const body = [...wellFormed(text)].map(character => {
    const named = NAMED[character];
    if (named) return named;
    if (character >= ' ' && character <= '~') return character;
    return astral === 'code point' && character.length > 1
      ? `\\U${hex(character.codePointAt(0)!, 8)}`
      : [...Array(character.length).keys()]
          .map(index => `\\u${hex(character.charCodeAt(index), 4)}`)
          .join('');
  });
  return `"${body.join('')}"`;
}

/** A text as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w.:/-]+$/.test(text)
    ? text
    : `'${wellFormed(text).replaceAll("'", `'\\''`)}'`;
}

/** Half a pair of surrogates is no character in any language. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

function hex(value: number, length: number): string {
  return value.toString(16).toUpperCase().padStart(length, '0');
}
