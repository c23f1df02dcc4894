/** A parameter of a sentence. */
export type SentenceValue = string | number | boolean | string[];

/** A text as key, parameters and rendered English, so that it can be tested, translated and linked (ux 10). */
export interface Sentence {
  key: string;
  params: Record<string, SentenceValue>;
  text: string;
  /** What a joined sentence (`sentence.join`) is made of, in order. */
  parts?: SentencePart[];
}

/** One sentence of a joined one. */
export type SentencePart = Pick<Sentence, 'key' | 'params'>;

/** State, consequence for clients, and next step (ux 5). `null` where nothing is to be said. */
export interface Verdict {
  state: Sentence;
  clients: Sentence | null;
  next: Sentence | null;
}
