import { allUp, complete } from '../../view/__testUtils__/fleet';
import { explained, oneRegion, proofs } from '../__testUtils__/explained';

const upgraded = (status: 'True' | 'False') =>
  explained(
    oneRegion({
      datacenters: [
        complete('dc1', { conditions: { RequiresUpdate: status } }),
      ],
      pods: allUp('dc1'),
    }),
  );

it('tells how many nodes would be restarted, and who allows it', () => {
  const [found] = upgraded('True');
  expect(found).toMatchObject({
    rule: 'operator-update-waits',
    state: 'attention',
  });
  expect([found.cause.text, found.clients?.text]).toEqual([
    'An operator upgrade wants to restart 3 nodes in east (dc1).',
    'No effect until allowed.',
  ]);
  expect(proofs(found)).toEqual(['CassandraDatacenter/dc1']);
});

it('is silent while nothing waits', () => {
  expect(upgraded('False')).toEqual([]);
});
