import { plainLogger } from './plainLogger';
import type { ControlPlaneLogger } from './types';

describe('a log of what servers and people say', () => {
  it.each(['error', 'warn', 'info', 'debug'] as const)(
    'has no escapes and no marks of direction: %s',
    level => {
      const written: string[] = [];
      const write = (message: string) => void written.push(message);
      const logger: ControlPlaneLogger = {
        error: write,
        warn: write,
        info: write,
        debug: write,
      };
      plainLogger(logger)[level](
        `a/b\u001b[2J: ${'x'.repeat(10_000)}\u202e\n  at line`,
      );
      expect(written).toHaveLength(1);
      expect(written[0]).toMatch(/^a\/b: x+…\n {2}at line$/);
      expect(written[0].length).toBeLessThan(4100);
    },
  );
});
