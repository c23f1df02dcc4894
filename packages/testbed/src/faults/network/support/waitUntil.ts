const LIMIT_MS = 15_000;
const LOOK_MS = 10;

/** Looks every 10 ms until a condition holds: what passes a proxy has no event of its own. */
export async function waitUntil(
  what: string,
  condition: () => boolean,
  describe: () => unknown = () => '',
): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  while (!condition()) {
    if (performance.now() > end) {
      const now = JSON.stringify(describe());
      throw new Error(`${what}: not so after ${LIMIT_MS / 1000} s. ${now}`);
    }
    await new Promise(resolve => setTimeout(resolve, LOOK_MS));
  }
}
