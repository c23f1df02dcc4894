import { durationOf } from './portalClient';

describe('the time in our handler', () => {
  it.each([
    ['k8ssandra;dur=3.2', 3.2],
    ['cache;desc=hit, k8ssandra;dur=12', 12],
  ])('is read from %s', (header, ms) => expect(durationOf(header)).toBe(ms));

  it.each([undefined, '', 'db;dur=3'])('is not made up: %s', header =>
    expect(() => durationOf(header)).toThrow('No Server-Timing'),
  );
});
