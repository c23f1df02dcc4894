/** Sentences count seconds, and say nothing that the states do not. */
const WORDS: ReadonlySet<string> = new Set(['sentence', 'verdict', 'reason']);

/** A text that stays the same while a page says the same: nothing is kept anew because it got older. */
export function keptFingerprint(view: object): string {
  return JSON.stringify(view, (key, value) =>
    WORDS.has(key) || key === 'latencyMs' || key.endsWith('Seconds')
      ? undefined
      : value,
  );
}
