import { increases, memoryUse } from './memory';

describe('increases', () => {
  it.each([
    [[], []],
    [[5], []],
    [
      [5, 7, 6],
      [2, -1],
    ],
  ])('of %j', (values, expected) => {
    expect(increases(values)).toEqual(expected);
  });
});

describe('memoryUse', () => {
  const { gc } = globalThis;
  afterEach(() => {
    globalThis.gc = gc;
  });

  it('collects until nothing more is freed', async () => {
    const collect = jest.fn();
    globalThis.gc = collect as never;
    const { heap, rss } = await memoryUse();
    expect(collect.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(heap).toBeGreaterThan(1_000_000);
    expect(rss).toBeGreaterThan(heap / 2);
  });

  it('refuses to measure garbage', async () => {
    globalThis.gc = undefined;
    await expect(memoryUse()).rejects.toThrow('--expose-gc');
  });
});
