import { quantityToNano, quantityToNumber } from './quantity';

describe('quantities', () => {
  it.each<[string | number | undefined, number | undefined]>([
    ['512Mi', 536870912],
    ['512M', 512000000],
    ['64Mi', 67108864],
    ['1Gi', 2 ** 30],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['5k', 5000],
    ['5e3', 5000],
    ['5E-3', 0.005],
    ['1E', 1e18],
    ['500m', 0.5],
    ['.5', 0.5],
    ['2.', 2],
    [3, 3],
    ['0', 0],
    ['-1Ki', -1024],
    ['+1Ki', 1024],
    ['1n', 1e-9],
    ['', undefined],
    ['5 Gi', undefined],
    ['5GB', undefined],
    ['Gi', undefined],
    [undefined, undefined],
  ])('%j is %j', (text, expected) => {
    expect(quantityToNumber(text)).toBe(expected);
  });

  it('compares exactly where numbers cannot', () => {
    expect(quantityToNano('9007199254740993')).toBe(9007199254740993000000000n);
    expect(quantityToNano('1Ei')! > quantityToNano('1E')!).toBe(true);
    expect(quantityToNano('0.1')).toBe(quantityToNano('100m'));
  });

  it('rounds what is below nano up', () => {
    expect(quantityToNano('0.0000000001')).toBe(1n);
  });

  it('refuses exponents beyond sense', () => {
    expect(quantityToNano('1e9999')).toBeUndefined();
  });
});
