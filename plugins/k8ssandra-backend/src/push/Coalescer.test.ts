import { Coalescer } from './Coalescer';

describe('Coalescer', () => {
  const told: string[][] = [];
  let coalescer: Coalescer<string>;

  beforeEach(() => {
    jest.useFakeTimers();
    told.length = 0;
    coalescer = new Coalescer<string>({
      intervalMs: 1000,
      flush: items => told.push(items),
    });
  });
  afterEach(() => {
    coalescer.close();
    jest.useRealTimers();
  });

  it('tells the first at once and gathers the others', () => {
    coalescer.add(['a']);
    expect(told).toEqual([['a']]);
    coalescer.add(['b']);
    coalescer.add(['c', 'b']);
    jest.advanceTimersByTime(999);
    expect(told).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(told).toEqual([['a'], ['b', 'c']]);
  });

  it('tells at most once per interval in a storm', () => {
    for (let i = 0; i < 99; i++) {
      coalescer.add([`${i}`]);
      jest.advanceTimersByTime(50);
    }
    expect(told).toHaveLength(5);
    expect(told.flat()).toHaveLength(80);
    jest.advanceTimersByTime(1000);
    expect(told.flat()).toHaveLength(99);
  });

  it('tells at once again after a quiet interval', () => {
    coalescer.add(['a']);
    jest.advanceTimersByTime(1000);
    coalescer.add(['b']);
    expect(told).toEqual([['a'], ['b']]);
  });

  it('does not wait with what is urgent', () => {
    coalescer.add(['a']);
    coalescer.add(['b']);
    coalescer.add(['c'], { urgent: true });
    expect(told).toEqual([['a'], ['b', 'c']]);
  });

  it('is silent after it was closed', () => {
    coalescer.add(['a']);
    coalescer.add(['b']);
    coalescer.close();
    coalescer.add(['c'], { urgent: true });
    jest.advanceTimersByTime(5000);
    expect(told).toEqual([['a']]);
  });
});
