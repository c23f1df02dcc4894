import type { Sentence } from './sentence';

/** Parts a sentence into its first one, without its full stop, and what follows: a reason says the cause first, then what to do. */
export function splitSentence(sentence: Sentence): {
  first: Sentence;
  rest: Sentence | null;
} {
  const rest = pieceOf(sentence.text, 'rest');
  return rest === ''
    ? { first: sentence, rest: null }
    : {
        first: {
          ...sentence,
          text: pieceOf(sentence.text, 'first'),
          only: 'first',
        },
        rest: { ...sentence, text: rest, only: 'rest' },
      };
}

/** The first sentence of a text, or the others with a full stop at their end. */
export function pieceOf(text: string, piece: 'first' | 'rest'): string {
  const [, first = text, rest = ''] = /^(.*?)\. (.*)$/s.exec(text) ?? [];
  if (piece === 'first') return first;
  return rest && `${rest.replace(/\.$/, '')}.`;
}
