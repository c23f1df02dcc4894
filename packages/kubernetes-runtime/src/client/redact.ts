const PATTERNS: Array<[RegExp, string]> = [
  // PEM blocks: keys and certificates
  [/-----BEGIN [^-]+-----[\s\S]*?(-----END [^-]+-----|$)/g, '[redacted]'],
  // JSON web tokens
  [/\beyJ[\w-]{8,}\.[\w-]{8,}(\.[\w-]*)?/g, '[redacted]'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, '$1 [redacted]'],
  // user:password@host
  [/\/\/[^\s/@:]+:[^\s/@]+@/g, '//[redacted]@'],
  [
    /\b(password|passwd|token|secret|client-key-data|authorization)(["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;}]+)/gi,
    '$1$2[redacted]',
  ],
  // long runs of base64 without a separator are never words
  [/[A-Za-z0-9+/_-]{80,}={0,2}/g, '[redacted]'],
];

const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Longest text of a server that goes into a message. */
export const MAX_TEXT = 400;

/**
 * Makes a text of a server fit to be logged and shown: anything that looks like a credential is taken out,
 * control characters (terminal escapes) and those that turn the direction of writing or are not seen become spaces, and it is cut at {@link MAX_TEXT} characters.
 */
export function safeText(text: unknown, max = MAX_TEXT): string {
  if (typeof text !== 'string') return '';
  let safe = text.slice(0, max * 8);
  for (const [pattern, replacement] of PATTERNS) {
    safe = safe.replace(pattern, replacement);
  }
  safe = safe.replace(UNSEEN, ' ').trim();
  return safe.length > max ? `${safe.slice(0, max - 1)}…` : safe;
}
