import { withParams } from './searchParams';

describe('withParams', () => {
  it.each([
    ['sets', '', { q: 'orders' }, 'q=orders'],
    ['replaces in its place', 'q=a&show=all', { q: 'b' }, 'q=b&show=all'],
    ['leaves out what is empty', 'q=a&show=all', { q: '' }, 'show=all'],
    ['leaves out what is absent', 'q=a', { q: undefined }, ''],
    ['keeps what it is not told of', 'tab=2&q=a', { q: 'b' }, 'tab=2&q=b'],
    ['keeps several values of another', 'x=1&x=2', { q: 'b' }, 'x=1&x=2&q=b'],
  ])('%s', (_, before, change, after) => {
    expect(withParams(new URLSearchParams(before), change).toString()).toBe(
      after,
    );
  });

  it('leaves the parameters that it is given as they are', () => {
    const before = new URLSearchParams('q=a');
    withParams(before, { q: 'b' });
    expect(before.toString()).toBe('q=a');
  });
});
