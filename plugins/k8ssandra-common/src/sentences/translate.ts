import type { Sentence, SentencePart } from './sentence';
import { fillTemplate, type SentenceLanguage } from './template';

/** The sentences of a language: templates by key, and how lists, ordinals and quotations are written. */
export interface SentenceTranslation extends SentenceLanguage {
  templates: Readonly<Record<string, string>>;
}

/**
 * The text of a sentence in another language. It stays English where one of its keys has no template, and where a
 * template asks for what the sentence does not have: a newer backend may say what an older page does not know.
 */
export function translateSentence(
  { key, params, parts, text }: Sentence,
  translation: SentenceTranslation,
): string {
  const texts = (parts ?? [{ key, params }]).map(part =>
    translatePart(part, translation),
  );
  return texts.every(each => each !== undefined) ? texts.join(' ') : text;
}

function translatePart(
  { key, params }: SentencePart,
  { templates, ...language }: SentenceTranslation,
): string | undefined {
  if (!Object.hasOwn(templates, key)) return undefined;
  try {
    return fillTemplate(templates[key], params, language);
  } catch {
    return undefined;
  }
}

/** A copy of an answer of the API with all its sentences translated; what holds none is the same object as before. */
export function translateAnswer<T>(
  answer: T,
  translation: SentenceTranslation,
): T {
  return translated(answer, translation) as T;
}

function translated(value: unknown, translation: SentenceTranslation): unknown {
  if (Array.isArray(value)) {
    const items = value.map(each => translated(each, translation));
    return items.some((each, index) => each !== value[index]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isSentence(value)) {
    return { ...value, text: translateSentence(value, translation) };
  }
  const entries = Object.entries(value);
  const after = entries.map(([name, each]) => [
    name,
    translated(each, translation),
  ]);
  return after.some(([, each], index) => each !== entries[index][1])
    ? Object.fromEntries(after)
    : value;
}

function isSentence(value: object): value is Sentence {
  const { key, params, text } = value as Partial<Sentence>;
  return (
    typeof key === 'string' &&
    typeof text === 'string' &&
    typeof params === 'object' &&
    params !== null
  );
}
