import { plainText } from './plainText';
import type {
  Sentence,
  SentenceInput,
  SentencePart,
  SentenceValue,
} from './sentence';
import { fillTemplate, type ParamsOf } from './template';

/** Renders the sentences of one catalogue: the parameters are checked against the template at compile time. */
export interface SentenceMaker<C extends Record<string, string>> {
  <K extends keyof C & string>(
    key: K,
    ...params: keyof ParamsOf<C[K]> extends never ? [] : [ParamsOf<C[K]>]
  ): Sentence;
  /** Its English templates by key, for translators. */
  readonly catalogue: C;
}

/**
 * Makes the function that renders the sentences of a catalogue (key to English template, see `fillTemplate`).
 * Every package keeps the sentences it says in a catalogue of its own; keys are unique over all.
 */
export function defineSentences<const C extends Record<string, string>>(
  catalogue: C,
): SentenceMaker<C> {
  const say = (
    key: keyof C & string,
    ...rest: [Record<string, SentenceInput>?]
  ): Sentence => {
    const params = plain(rest[0] ?? {});
    const nested = nestedIn(rest[0] ?? {});
    const text = fillTemplate(catalogue[key], params);
    return { key, params, text, ...(nested && { nested }) };
  };
  return Object.assign(say, { catalogue });
}

/** Several sentences as one text, in order, each once. `null` for none. */
export function joinSentences(
  sentences: ReadonlyArray<Sentence | null | undefined>,
): Sentence | null {
  const distinct = new Map<string, Sentence>();
  for (const each of sentences) {
    if (each) {
      distinct.set(each.text, each);
    }
  }
  const all = [...distinct.values()];
  if (all.length <= 1) {
    return all[0] ?? null;
  }
  return {
    key: 'sentence.join',
    params: { keys: all.map(each => each.key) },
    text: all.map(each => each.text).join(' '),
    parts: all.flatMap(each =>
      each.parts && !each.only ? each.parts : [partOf(each)],
    ),
  };
}

/** Two sentences, one after the other, that are still known by the key of the first. */
export function followedBy(first: Sentence, second: Sentence): Sentence {
  const { key, params } = first;
  return { ...joinSentences([first, second])!, key, params };
}

/** What a translation needs of a sentence. */
function partOf({ text: _, ...part }: Sentence): SentencePart {
  return part;
}

/** Names and messages come from people and servers. */
function plain(
  params: Record<string, SentenceInput>,
): Record<string, SentenceValue> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, plainValue(value)]),
  );
}

function plainValue(value: SentenceInput): SentenceValue {
  if (isList(value)) return value.map(plainWord);
  return typeof value === 'string' || isSentence(value)
    ? plainWord(value)
    : value;
}

function isList(
  value: SentenceInput,
): value is ReadonlyArray<string | Sentence> {
  return Array.isArray(value);
}

/** What comes from a server may be null whatever its type says: a sentence with a hole is better than none. */
function isSentence(value: SentenceInput): value is Sentence {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** A sentence is plain already. */
function plainWord(value: string | Sentence): string {
  return typeof value === 'string' ? plainText(value) : value.text;
}

/** Parameters that a translation says in its own words. */
function nestedIn(params: Record<string, SentenceInput>): Sentence['nested'] {
  let nested: Sentence['nested'];
  for (const [name, value] of Object.entries(params)) {
    if (isSentence(value)) {
      nested = { ...nested, [name]: partOf(value) };
    } else if (isList(value) && value.some(each => typeof each !== 'string')) {
      nested = { ...nested, [name]: value.map(wordOrPart) };
    }
  }
  return nested;
}

function wordOrPart(value: string | Sentence): string | SentencePart {
  return typeof value === 'string' ? plainText(value) : partOf(value);
}
