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

  it('has no record that somebody else wrote, and no end of lines', () => {
    const written: string[] = [];
    const logger = { warn: (message: string) => void written.push(message) };
    const forged = `refused\n2026-01-01 k8ssandra error all is lost\r\nx`;
    plainLogger(logger as never).warn(`${forged}${'\n'.repeat(10_000)}`);
    const [first, ...others] = written[0].split('\n');
    expect(first).toBe('refused');
    expect(others.filter(line => /^\S/.test(line))).toEqual([]);
    expect(others.length).toBeLessThan(50);
  });
});
