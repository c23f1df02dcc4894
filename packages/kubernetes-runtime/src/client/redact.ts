import {
  plainText,
  withoutUnseen,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

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

/** Longest text of a server that goes into a message. */
export const MAX_TEXT = 400;

/**
 * Makes a text of a server fit to be logged and shown: without terminal escapes and characters that are not seen, first, so that none
 * of them hides a credential; without anything that looks like a credential; and cut at {@link MAX_TEXT} characters.
 */
export function safeText(text: unknown, max = MAX_TEXT): string {
  if (typeof text !== 'string') return '';
  let safe = withoutUnseen(text.slice(0, max * 8));
  for (const [pattern, replacement] of PATTERNS) {
    safe = safe.replace(pattern, replacement);
  }
  return plainText(safe.trim(), max);
}
