import type { messages } from './index';

/** The texts of all pages by topic. */
export type Messages = typeof messages;

/** Every path from the top of nested texts to a text: `timeline.range.label`. */
type Paths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Before}${K}`
    : Paths<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** The key of every text, one that differs by number with its ending. */
export type MessageKey = Paths<Messages>;

/** The text at a path. */
export type MessageAt<Path extends string, T = Messages> = Path extends keyof T
  ? T[Path]
  : Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? MessageAt<Rest, T[Head]>
    : never
  : never;
