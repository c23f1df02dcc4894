import { outOfSight, snapshot } from '../../view/__testUtils__/fleet';
import { one } from '../../view/__testUtils__/views';
import { explained } from '../__testUtils__/explained';

it('quotes what does not fit', () => {
  const [found] = explained(
    snapshot(one, [
      outOfSight('east', {
        connection: 'incompatible',
        reason: {
          code: 'MissingKind',
          message: 'CassandraDatacenter is not served',
        },
      }),
    ]),
  );
  expect(found).toMatchObject({ rule: 'incompatible', state: 'incompatible' });
  expect(found.next?.text).toContain('CassandraDatacenter is not served');
});
