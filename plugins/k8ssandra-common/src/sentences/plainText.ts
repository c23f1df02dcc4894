/** Longest text of somebody else that goes into a sentence, in characters. */
export const MAX_TEXT = 1000;

/** What terminals act on: colours, cursor, window titles. As a whole, so that no "[31m" is left over. */
const ESCAPES =
  // eslint-disable-next-line no-control-regex
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u009c|\u001b\\)?|\u001b[@-Z\\^_]?/g;

/**
 * Control characters, those that turn the direction of writing, and those that are not seen: with them a text reads as another one, or
 * tells a machine what no person sees. Half a pair of surrogates is no character at all.
 */
const UNSEEN =
  /[\p{Cc}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]+|\p{Cs}/gu;

/** Anything but printable ASCII: what has none of it is plain already. */
const UNUSUAL = /[^ -~]/;

/** A text without terminal escapes; a space stands for what is not seen or turns the direction of writing. Of any length. */
export function withoutUnseen(text: string): string {
  return UNUSUAL.test(text)
    ? text.replace(ESCAPES, '').replace(UNSEEN, ' ')
    : text;
}

/**
 * Makes a text of somebody else fit to be shown, logged and stored: one line without control characters, terminal escapes and marks of
 * direction, of at most `max` characters (research 4.3, F43). It stays data: whoever renders it escapes it.
 */
export function plainText(text: string, max: number = MAX_TEXT): string {
  if (text.length <= max && !UNUSUAL.test(text)) return text;
  // a text of megabytes is not searched to its end
  const head = text.length > max * 8 ? text.slice(0, max * 8) : text;
  const plain = withoutUnseen(head);
  if (plain.length <= max && head === text) return plain;
  const characters = [...plain];
  return characters.length <= max && head === text
    ? plain
    : `${characters.slice(0, max - 1).join('')}…`;
}
