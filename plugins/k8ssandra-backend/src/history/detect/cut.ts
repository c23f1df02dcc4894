import {
  plainText,
  type Sentence,
  type SentencePart,
  type SentenceValue,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Longest text that is kept of others; a page shows less. */
export const MAX_TEXT = 1000;

/** A text of others as plain text, no longer than a page needs. It is data: whoever shows it shows it as text. */
export function cut(text: string, most = MAX_TEXT): string {
  return plainText(text, most);
}

/** Sentences in sentences that are kept; ours stand two deep. */
const MAX_DEPTH = 3;

/** A sentence as it is kept, with its parameters cut. */
export function keptSentence({ text, ...part }: Sentence): Sentence {
  return { ...keptPart(part), text: cut(text) };
}

function keptPart(part: SentencePart, depth = 0): SentencePart {
  const { key, params, parts, nested, only } = part;
  const deeper = (each: SentencePart) => keptPart(each, depth + 1);
  const isDeep = depth >= MAX_DEPTH;
  return {
    key: cut(key, 128),
    params: mapValues(params, keptValue),
    ...(only && { only }),
    ...(parts && !isDeep && { parts: parts.slice(0, 20).map(deeper) }),
    ...(nested &&
      !isDeep && {
        nested: mapValues(nested, value =>
          Array.isArray(value)
            ? value
                .slice(0, 50)
                .map(each =>
                  typeof each === 'string' ? cut(each) : deeper(each),
                )
            : deeper(value),
        ),
      }),
  };
}

function mapValues<T, R>(
  values: Record<string, T>,
  change: (value: T) => R,
): Record<string, R> {
  return Object.fromEntries(
    Object.entries(values)
      .slice(0, 20)
      .map(([name, value]) => [cut(name, 64), change(value)]),
  );
}

function keptValue(value: SentenceValue): SentenceValue {
  if (Array.isArray(value)) return value.slice(0, 50).map(each => cut(each));
  return typeof value === 'string' ? cut(value) : value;
}
