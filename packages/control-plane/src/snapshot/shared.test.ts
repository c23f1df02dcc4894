import { shared } from './shared';

describe('what many objects say alike', () => {
  it.each([
    ['an object', { rack: 'r1', image: 'cassandra:4.1' }],
    ['a list', [{ name: 'cassandra', ready: true }]],
    ['a text', 'cassandra:4.1'],
  ])('is kept once: %s', (_, value) => {
    const first = shared(structuredClone(value));
    expect(first).toEqual(value);
    expect(shared(structuredClone(value))).toBe(first);
  });

  it.each([
    ['another value', { rack: 'r1' }, { rack: 'r2' }],
    ['a text and an object', 'r1', { rack: 'r1' }],
    ['a number and a text', 1, '1'],
    ['nothing and null', undefined, null],
  ])('is not what differs: %s', (_, one, other) => {
    expect(shared<unknown>(one)).toEqual(one);
    expect(shared<unknown>(other)).toEqual(other);
  });

  it('is forgotten when nobody asked for it in a long time, and what is asked for stays', () => {
    const often = shared({ often: true });
    const once = shared({ once: true });
    for (let index = 0; index < 3000; index += 1) {
      shared({ index });
      expect(shared({ often: true })).toBe(often);
    }
    expect(shared({ once: true })).not.toBe(once);
  });
});
