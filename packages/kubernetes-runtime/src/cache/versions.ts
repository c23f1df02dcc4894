const DECIMAL = /^(0|[1-9]\d*)$/;

/**
 * Compares two resource versions: negative when `a` is older. They are decimal numbers of any length
 * (KEP-5504); longer is larger, and equal lengths compare as text, which is BigInt's order without its cost.
 * What is no number cannot be ordered and counts as newer, so that nothing is ever ignored by mistake.
 */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0;
  if (!DECIMAL.test(a) || !DECIMAL.test(b)) return 1;
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
}

/** True when `a` is older than `b`. */
export const isOlder = (a: string, b: string) => compareVersions(a, b) < 0;
