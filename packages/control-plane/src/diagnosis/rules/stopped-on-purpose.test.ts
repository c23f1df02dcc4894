import {
  ago,
  asked,
  complete,
  context,
  demo,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { explained } from '../__testUtils__/explained';

it('is told of a datacenter without pods that is asked to rest', () => {
  const cluster = demo([asked('dc1', 'east', { stopped: true })]);
  const live = complete('dc1', {
    spec: { stopped: true },
    conditions: { Stopped: 'True', Ready: 'False' },
    metadata: { creationTimestamp: ago(9000) },
  });
  const found = explained(
    snapshot(cluster, [context('east', { datacenters: [live] })]),
  );
  expect(found.map(({ rule, state }) => [rule, state])).toEqual([
    ['stopped-on-purpose', 'stopped'],
  ]);
  expect(found[0].clients?.text).toBe('east serves nothing, as wanted.');
});
