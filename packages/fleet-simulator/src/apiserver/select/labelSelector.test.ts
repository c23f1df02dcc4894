import { labelSelectorFromObject, parseLabelSelector } from './labelSelector';

const labels = { app: 'x', tier: '3', 'example.com/on': 'yes', empty: '' };

describe('parseLabelSelector', () => {
  it.each(['', '  '])('selects everything by %j', text => {
    expect(parseLabelSelector(text)).toBeUndefined();
  });

  const rows: [selector: string, selects: boolean][] = [
    ['app=x', true],
    ['app==x,tier=3', true],
    ['app=x,tier=4', false],
    ['app!=x', false],
    ['none!=x', true],
    ['app in (y,x)', true],
    ['app notin (y, x)', false],
    ['none notin (x)', true],
    ['empty in ()', true],
    ['empty=', true],
    ['app=', false],
    ['!none', true],
    ['! app', false],
    ['example.com/on', true],
    ['tier>2', true],
    ['tier > 3', false],
    ['tier<4,tier>2', true],
    ['app>2', false],
    ['none<9', false],
    ['in=x', false],
    ['in', false],
    ['in in (in)', false],
  ];
  it.each(rows)('%s', (selector, selects) => {
    expect(parseLabelSelector(selector)!(labels)).toBe(selects);
  });

  it.each([
    ['=x', /found '=', expected: !, identifier, or 'end of string'/],
    ['app=x y', /found 'y', expected: ',' or 'end of string'/],
    ['app in (x', /found '', expected: ',' or '\)'/],
    ['!=x', /found '!=', expected: !, identifier/],
    ['a,', /found '', expected: identifier after ','/],
    ['app=(', /found '\(', expected: identifier/],
    ['a/b/c', /a valid label key must consist of/],
  ])('refuses %s', (selector, message) => {
    expect(() => parseLabelSelector(selector)).toThrow(message);
  });
});

describe('labelSelectorFromObject', () => {
  it.each([
    [{ matchLabels: { app: 'x' } }, true],
    [{ matchExpressions: [{ key: 'app', operator: 'Exists' }] }, true],
    [{ matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
    [
      { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['x'] }] },
      false,
    ],
    [{}, true],
  ])('%j', (selector, selects) => {
    expect(labelSelectorFromObject(selector)(labels)).toBe(selects);
  });
});
