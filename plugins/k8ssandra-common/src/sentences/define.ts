import { plainText } from './plainText';
import type { Sentence, SentenceValue } from './sentence';
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
    ...rest: [Record<string, SentenceValue>?]
  ): Sentence => {
    const params = plain(rest[0] ?? {});
    return { key, params, text: fillTemplate(catalogue[key], params) };
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
    parts: all.flatMap(({ key, params, parts }) => parts ?? [{ key, params }]),
  };
}

/** Names and messages come from people and servers. */
function plain(
  params: Record<string, SentenceValue>,
): Record<string, SentenceValue> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, plainValue(value)]),
  );
}

function plainValue(value: SentenceValue): SentenceValue {
  if (typeof value === 'string') return plainText(value);
  return Array.isArray(value) ? value.map(each => plainText(each)) : value;
}
