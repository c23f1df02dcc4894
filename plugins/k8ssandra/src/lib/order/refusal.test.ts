import { refusalOf } from './refusal';

const causes = [{ field: 'spec.a', reason: 'r', message: 'wrong' }];

it.each([
  ['causes', Object.assign(new Error('no'), { causes }), causes],
  [
    'a conflict',
    Object.assign(new Error('409'), {
      statusCode: 409,
      cause: new Error('Cluster a/b already exists'),
    }),
    [
      {
        field: 'metadata.name',
        reason: 'FieldValueDuplicate',
        message: 'Cluster a/b already exists',
      },
    ],
  ],
  [
    'a refusal of permission',
    Object.assign(new Error(), { statusCode: 403 }),
    undefined,
  ],
  ['a lost connection', new TypeError('Failed to fetch'), undefined],
])('reads %s', (_, error, expected) => {
  expect(refusalOf(error)).toEqual(expected);
});
