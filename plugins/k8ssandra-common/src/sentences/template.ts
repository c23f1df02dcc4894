import { formatDuration, formatEstimate } from '../status/age';
import { statePalette } from '../status/palette';
import { plainText } from './plainText';
import type { SentenceInput, SentenceValue } from './sentence';

/** Longest text of Kubernetes that is quoted (ux 5, rule 8). */
export const MAX_QUOTE = 160;

/** Longest heading of a verdict (ux 5). */
export const MAX_HEADING = 110;

type NameOf<P extends string> = P extends `${infer Name}:${string}` ? Name : P;

/** Names of the parameters in a template. */
export type ParamNames<T extends string> =
  T extends `${string}{${infer P}}${infer Rest}`
    ? NameOf<P> | ParamNames<Rest>
    : never;

/** Parameters that a template asks for. */
export type ParamsOf<T extends string> = {
  [Name in ParamNames<T>]: SentenceInput;
};

/** What of a sentence depends on its language beside its words. */
export interface SentenceLanguage {
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "first", "second", … */
  ordinal(n: number): string;
  /** How many things are in which state, from pairs such as `down=2`: "2 are down, 1 degraded". English where a language does not say. */
  states?(counts: readonly string[]): string;
  /** One state, such as `down`. The key itself where a language does not say. */
  state?(key: string): string;
  /** Opening and closing quotation mark. */
  quotes: readonly [string, string];
}

/** How a count of things in a state is worded where it is not the key. */
const stateWords: Record<string, string> = {
  'auth-failed': 'with refused access',
  attention: 'in need of attention',
  unknown: 'not seen yet',
};

/** "1 is down, 1 degraded": the verb stands once. */
function formatStates(counts: readonly string[]): string {
  return counts
    .map((pair, index) => {
      const [state, count] = pair.split('=');
      const verb = count === '1' ? 'is' : 'are';
      const word = stateWords[state] ?? state;
      return index === 0 ? `${count} ${verb} ${word}` : `${count} ${word}`;
    })
    .join(', ');
}

const english: SentenceLanguage = {
  list: formatList,
  ordinal,
  quotes: ['“', '”'],
};

/**
 * Fills a template. Placeholders:
 * - `{name}`: the value; a list is joined as "a, b and c"
 * - `{n:node|nodes}`: the number with the fitting word, "1 node", "3 nodes"
 * - `{n:=is|are}`: only the fitting word; a list counts its members
 * - `{seconds:duration}`: "12 s", "6 min"
 * - `{seconds:estimate}`: a time that is left, "1 h 10 min"
 * - `{n:ordinal}`: "first" to "tenth", then "11th"
 * - `{counts:states}`: pairs such as `down=2`, "2 are down, 1 degraded"
 * - `{key:state}`: a state by its key
 * - `{text:clause}`: a sentence without its full stop, for the middle of another; several are parted by semicolons
 * - `{text:quote}`: in quotation marks, at most 160 characters
 * @throws Error on a placeholder without a value: a sentence with a hole is a bug
 */
export function fillTemplate(
  template: string,
  params: Record<string, SentenceValue>,
  language: SentenceLanguage = english,
): string {
  return template.replace(/\{(\w+)(?::([^}]*))?\}/g, (_, name, format) => {
    const value = params[name];
    if (value === undefined) {
      throw new Error(`The sentence "${template}" has no value for {${name}}`);
    }
    return formatValue(value, format, language);
  });
}

function formatValue(
  value: SentenceValue,
  format: string | undefined,
  language: SentenceLanguage,
): string {
  if (format === undefined) {
    return Array.isArray(value) ? language.list(value) : String(value);
  }
  if (format === 'states' && Array.isArray(value)) {
    return (language.states ?? formatStates)(value);
  }
  if (format === 'state') {
    return language.state?.(String(value)) ?? formatState(String(value));
  }
  if (format === 'clause') {
    return [value].flat().map(withoutFullStop).join('; ');
  }
  if (format === 'duration') {
    return formatDuration(Number(value));
  }
  if (format === 'estimate') {
    return formatEstimate(Number(value));
  }
  if (format === 'ordinal') {
    return language.ordinal(Number(value));
  }
  if (format === 'quote') {
    return language.quotes.join(cutQuote(String(value)));
  }
  const count = Array.isArray(value) ? value.length : Number(value);
  const wordOnly = format.startsWith('=');
  const [one, many] = format.slice(wordOnly ? 1 : 0).split('|');
  const word = count === 1 ? one : many;
  return wordOnly ? word : `${count} ${word}`;
}

function withoutFullStop(text: string | number | boolean): string {
  return String(text).replace(/\.$/, '');
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** "first", "second", … "tenth", "11th", "22nd". */
function ordinal(n: number): string {
  const teen = Math.floor((n % 100) / 10) === 1;
  const ending = teen ? undefined : ['st', 'nd', 'rd'][(n % 10) - 1];
  return ORDINALS[n - 1] ?? `${n}${ending ?? 'th'}`;
}

/** "a", "a and b", "a, b and c". */
export function formatList(items: readonly string[]): string {
  if (items.length < 2) {
    return items.join('');
  }
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** A text of Kubernetes on one line, cut at 160 characters (ux 5, rule 8). Rendered as text, never as markup. */
export function cutQuote(text: string): string {
  return cut(plainText(text).replace(/\s+/g, ' ').trim(), MAX_QUOTE);
}

/** {@link cutQuote} in quotation marks. */
export function quote(text: string): string {
  return english.quotes.join(cutQuote(text));
}

/** Cuts a text to at most `limit` characters, the ellipsis included. */
export function cut(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** The word of a state within a sentence; states of tasks and of others are words already. */
function formatState(state: string): string {
  return (
    statePalette[state as keyof typeof statePalette]?.word.toLowerCase() ??
    state
  );
}
