import { InputError } from '@backstage/errors';
import { parseServerVersion } from './serverVersion';

describe('parseServerVersion', () => {
  it.each([
    ['4.1.9', '4.1.9'],
    ['v4.1.9', '4.1.9'],
    ['4.1', '4.1.0'],
    ['5', '5.0.0'],
    ['4.0.0-beta4', '4.0.0-beta4'],
    ['6.8.50+build.1', '6.8.50'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseServerVersion(text, 'x').version).toBe(expected);
  });

  it.each(['', 'four', '4.x', '4.1.9.2', '04.1.9', ' 4.1.9', '4.1.9-'])(
    'refuses %j with the name of the field',
    text => {
      const read = () => parseServerVersion(text, 'spec.x');
      expect(read).toThrow(InputError);
      expect(read).toThrow(/^spec\.x /);
    },
  );

  it('says where a missing version can stand', () => {
    expect(() => parseServerVersion(undefined, 'spec.x')).toThrow(
      'spec.x is missing: set it there or in spec.cassandra.serverVersion, such as 4.1.9',
    );
  });
});
