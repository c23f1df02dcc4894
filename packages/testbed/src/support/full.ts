/** True in `npm run test:full`: long and exhaustive variants run too. */
export const full = process.env.K8SSANDRA_FULL === '1';

/** `describe` of the full run only. It registers nothing otherwise, so that a skipped test always means a missing program. */
export function describeFull(name: string, body: () => void): void {
  if (!full) return;
  describe(name, () => {
    body();
  });
}

/** `it` of the full run only; see {@link describeFull}. */
export function itFull(
  name: string,
  body: () => Promise<void>,
  timeoutMs?: number,
): void {
  if (full) it(name, body, timeoutMs);
}
