import { Quantity } from './quantity';

describe('Quantity', () => {
  it.each([
    ['1', 1],
    ['1.5', 1.5],
    ['-2k', -2000],
    ['1Ki', 1024],
    ['1500Mi', 1500 * 1024 ** 2],
    ['100m', 0.1],
    ['3e2', 300],
    ['5E-1', 0.5],
    ['2E', 2e18],
  ])('reads %s', (text, value) => {
    expect(Quantity.parse(text)?.asFloat).toBe(value);
  });

  it.each(['', 'x', '1Q', '1 Ki', '--1'])('takes %j for none', text => {
    expect(Quantity.parse(text)).toBeUndefined();
  });

  it('compares over units', () => {
    const [small, large] = ['1000Mi', '1Gi'].map(text => Quantity.parse(text)!);
    expect(small.compareTo(large)).toBe(-1n);
    expect(large.compareTo(small)).toBe(1n);
    expect(large.compareTo(Quantity.parse('1024Mi')!)).toBe(0n);
  });

  it('rounds up what is less than a billionth', () => {
    expect(Quantity.parse('0.0000000001')!.nanos).toBe(1n);
    expect(Quantity.parse('1.5')!.isInteger).toBe(false);
    expect(Quantity.parse('1500m')!.asInteger).toBe(1n);
  });
});
