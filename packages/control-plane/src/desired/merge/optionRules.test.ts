import fc from 'fast-check';
import { optionRules } from './optionRules';

const json = fc.jsonValue().filter(each => each !== null);

describe.each(Object.entries(optionRules))('%s', (_option, rule) => {
  it('is what one level says when the other says nothing', () => {
    fc.assert(
      fc.property(json, value => {
        expect(rule(value, undefined)).toEqual(value);
        expect(rule(undefined, value)).toEqual(value);
      }),
    );
    expect(rule(undefined, undefined)).toBeUndefined();
  });

  it('changes neither side', () => {
    fc.assert(
      fc.property(fc.object(), fc.object(), (a, b) => {
        const before = JSON.stringify([a, b]);
        rule(a, b);
        expect(JSON.stringify([a, b])).toBe(before);
      }),
    );
  });
});
