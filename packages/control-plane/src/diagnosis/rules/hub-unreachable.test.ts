import { outOfSight } from '../../view/__testUtils__/fleet';
import { healthy } from '../../view/__testUtils__/views';
import { explained, proofs } from '../__testUtils__/explained';

it('tells that nothing can be changed, while the regions are seen', () => {
  const [found, ...others] = explained({ ...healthy, home: outOfSight('') });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ rule: 'hub-unreachable', state: 'attention' });
  expect(found.clients?.text).toBe('No effect.');
  expect(proofs(found)).toEqual(['K8ssandraCluster/demo']);
});

it('is silent while it answers', () => {
  expect(explained(healthy)).toEqual([]);
});
