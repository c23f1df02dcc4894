import { duplicateFields } from './duplicates';

describe('duplicateFields', () => {
  it.each([
    ['{}', []],
    ['{"a":1,"b":{"a":1}}', []],
    ['{"a":1,"a":2}', ['a']],
    ['{"a":{"b":1,"c":2,"b":3}}', ['a.b']],
    ['{"a":[{"b":1},{"b":1,"b":2}]}', ['a[1].b']],
    ['{"a":"b\\":","b":"}","c" : [ ] , "c":1}', ['c']],
    ['[{"a":1},{"a":1}]', []],
    ['{"a":["a","a"],"b":"a"}', []],
  ])('finds in %s %j', (text, found) => {
    expect(duplicateFields(text)).toEqual(found);
  });
});
