import {
  plainText,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Longest text that is kept of others; a page shows less. */
export const MAX_TEXT = 1000;

/** A text of others as plain text, no longer than a page needs. It is data: whoever shows it shows it as text. */
export function cut(text: string, most = MAX_TEXT): string {
  return plainText(text, most);
}

/** A sentence as it is kept, with its parameters cut. */
export function keptSentence({ key, params, text }: Sentence): Sentence {
  return {
    key: cut(key, 128),
    params: Object.fromEntries(
      Object.entries(params)
        .slice(0, 20)
        .map(([name, value]) => [cut(name, 64), keptValue(value)]),
    ),
    text: cut(text),
  };
}

function keptValue(value: Sentence['params'][string]) {
  if (Array.isArray(value)) return value.slice(0, 50).map(each => cut(each));
  return typeof value === 'string' ? cut(value) : value;
}
