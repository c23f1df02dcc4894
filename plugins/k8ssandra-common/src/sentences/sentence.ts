/** A parameter of a sentence. */
export type SentenceValue = string | number | boolean | string[];

/** What a sentence is made with: a parameter may be a sentence itself, or a list that holds some. */
export type SentenceInput =
  | SentenceValue
  | Sentence
  | ReadonlyArray<string | Sentence>;

/** A text as key, parameters and rendered English, so that it can be tested, translated and linked (ux 10). */
export interface Sentence {
  key: string;
  params: Record<string, SentenceValue>;
  text: string;
  /** What a joined sentence (`sentence.join`) is made of, in order. */
  parts?: SentencePart[];
  /** Parameters that are sentences themselves, or lists with some in them. In `params` they stand in English. */
  nested?: Record<string, SentencePart | Array<SentencePart | string>>;
  /** It is not all of its key: its first sentence, or what follows it (`splitSentence`). */
  only?: 'first' | 'rest';
}

/** A sentence without its words: what a translation reads. */
export type SentencePart = Omit<Sentence, 'text'>;

/** State, consequence for clients, and next step (ux 5). `null` where nothing is to be said. */
export interface Verdict {
  state: Sentence;
  clients: Sentence | null;
  next: Sentence | null;
}
