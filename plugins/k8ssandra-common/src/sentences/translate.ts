import type { Sentence, SentencePart } from './sentence';
import { pieceOf } from './split';
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
  sentence: Sentence,
  translation: SentenceTranslation,
): string {
  return inWords(sentence, translation) ?? sentence.text;
}

function inWords(
  sentence: SentencePart,
  translation: SentenceTranslation,
): string | undefined {
  const texts = sentence.parts
    ? sentence.parts.map(part => inWords(part, translation))
    : [ofItsKey(sentence, translation)];
  if (texts.some(each => each === undefined)) return undefined;
  const text = texts.join(' ');
  return sentence.only ? pieceOf(text, sentence.only) || undefined : text;
}

function ofItsKey(
  sentence: SentencePart,
  translation: SentenceTranslation,
): string | undefined {
  const { key } = sentence;
  const { templates, ...language } = translation;
  if (!Object.hasOwn(templates, key)) return undefined;
  try {
    const params = paramsInWords(sentence, translation);
    return fillTemplate(templates[key], params, language);
  } catch {
    return undefined;
  }
}

/** Parameters with those that are sentences in the words of the language; one that it does not know stays English. */
function paramsInWords(
  { params, nested }: SentencePart,
  translation: SentenceTranslation,
): Sentence['params'] {
  if (!nested) return params;
  const words = Object.entries(nested).map(([name, value]) => {
    const english = params[name];
    if (!Array.isArray(value)) {
      return [name, inWords(value, translation) ?? english];
    }
    const items = value.map((each, index) =>
      typeof each === 'string'
        ? each
        : inWords(each, translation) ?? (english as string[])[index],
    );
    return [name, items];
  });
  return { ...params, ...Object.fromEntries(words) };
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
    return {
      ...value,
      params: paramsInWords(value, translation),
      text: translateSentence(value, translation),
    };
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
