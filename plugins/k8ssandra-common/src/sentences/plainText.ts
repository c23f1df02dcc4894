/** Longest text of somebody else that goes into a sentence, in characters. */
export const MAX_TEXT = 1000;

/** What terminals act on: colours, cursor, window titles. As a whole, so that no "[31m" is left over. */
const ESCAPES =
  // eslint-disable-next-line no-control-regex
  /[\u001b\u009b](?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\^_])?/g;

/**
 * Control characters, those that turn the direction of writing, and those that are not seen: with them a text reads as another one.
 * Half a pair of surrogates is no character at all.
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Anything but printable ASCII: what has none of it is plain already. */
const UNUSUAL = /[^ -~]/;

/**
 * Makes a text of somebody else fit to be shown, logged and stored: one line without control characters, terminal escapes and marks of
 * direction, of at most `max` characters (research 4.3, F43). It stays data: whoever renders it escapes it.
 */
export function plainText(text: string, max: number = MAX_TEXT): string {
  if (text.length <= max && !UNUSUAL.test(text)) return text;
  // a text of megabytes is not searched to its end
  const head = text.length > max * 8 ? text.slice(0, max * 8) : text;
  const plain = head.replace(ESCAPES, '').replace(UNSEEN, ' ');
  if (plain.length <= max && head === text) return plain;
  const characters = [...plain];
  return characters.length <= max && head === text
    ? plain
    : `${characters.slice(0, max - 1).join('')}…`;
}
