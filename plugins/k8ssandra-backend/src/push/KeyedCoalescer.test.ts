import { KeyedCoalescer } from './KeyedCoalescer';

describe('KeyedCoalescer', () => {
  let told: string[][];
  let coalescer: KeyedCoalescer;
  const pass = (ms: number) => jest.advanceTimersByTime(ms);
  const times = (key: string) => told.filter(keys => keys.includes(key)).length;

  beforeEach(() => {
    jest.useFakeTimers();
    told = [];
    coalescer = new KeyedCoalescer({
      intervalMs: 1000,
      gapMs: 50,
      maxKeys: 3,
      flush: keys => told.push(keys),
    });
  });
  afterEach(() => {
    coalescer.close();
    jest.useRealTimers();
  });

  it('tells a key at once, and what follows once per interval', () => {
    coalescer.add(['a']);
    expect(told).toEqual([['a']]);
    for (let i = 0; i < 19; i++) {
      pass(100);
      coalescer.add(['a']);
    }
    expect(times('a')).toBe(2);
    pass(1000);
    expect(times('a')).toBe(3);
    pass(10_000);
    expect(times('a')).toBe(3);
  });

  it('lets no busy key delay the first mention of another', () => {
    coalescer.add(['busy']);
    pass(100);
    coalescer.add(['busy']);
    coalescer.add(['quiet']);
    expect(told).toEqual([['busy'], ['quiet']]);
    pass(900);
    expect(told).toEqual([['busy'], ['quiet'], ['busy']]);
  });

  it('gathers what comes within the gap', () => {
    coalescer.add(['a']);
    pass(10);
    coalescer.add(['b']);
    pass(10);
    coalescer.add(['c']);
    expect(told).toEqual([['a']]);
    pass(30);
    expect(told).toEqual([['a'], ['b', 'c']]);
  });

  it('keeps its pace with many busy keys, and loses none', () => {
    const keys = Array.from({ length: 600 }, (_, index) => `k${index}`);
    coalescer.close();
    coalescer = new KeyedCoalescer({
      intervalMs: 1000,
      gapMs: 50,
      maxKeys: 500,
      flush: each => told.push(each),
    });
    for (let ms = 0; ms < 10_000; ms += 10) {
      coalescer.add(keys.filter((_, index) => index % 10 === (ms / 10) % 10));
      expect(coalescer.waiting).toBeLessThanOrEqual(keys.length);
      pass(10);
    }
    expect(told.length).toBeLessThanOrEqual(200);
    expect(Math.max(...told.map(each => each.length))).toBeLessThanOrEqual(500);
    expect(new Set(told.flat()).size).toBe(600);
    // the first at 0 ms, the others a second apart at least
    expect(times('k0')).toBeGreaterThan(8);
    expect(times('k0')).toBeLessThanOrEqual(11);
  });

  it('splits what is too much for one message', () => {
    coalescer.add(['a', 'b', 'c', 'd']);
    expect(told).toEqual([['a', 'b', 'c']]);
    pass(50);
    expect(told).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('tells at once again after a quiet interval', () => {
    coalescer.add(['a']);
    pass(1000);
    coalescer.add(['a']);
    expect(told).toEqual([['a'], ['a']]);
  });

  it('is silent after it was closed', () => {
    coalescer.add(['a']);
    coalescer.add(['a', 'b']);
    coalescer.close();
    coalescer.add(['c']);
    pass(5000);
    expect(told).toEqual([['a']]);
    expect(coalescer.waiting).toBe(0);
  });
});
