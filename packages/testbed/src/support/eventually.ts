/**
 * Repeats a check of an HTTP API, which has no event to await, until it passes.
 * Fails with the last error when it has not passed in time.
 */
export async function eventually(
  check: () => Promise<void>,
  timeoutMs = 45_000,
): Promise<void> {
  const until = performance.now() + timeoutMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}
