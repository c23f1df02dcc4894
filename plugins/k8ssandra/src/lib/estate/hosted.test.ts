import { aContext, aSummary, aTile } from '../../__testUtils__/views';
import { hostedBy } from './hosted';

const tile = (over: Parameters<typeof aTile>[0]) =>
  aTile({ context: 'prod-us-east', ...over });
const nodes = (up: number, size: number, reachable = true) => ({
  nodes: { value: { up, size }, observedAgeSeconds: 2, reachable },
});

it('takes the datacenters here only, the worst first, and never adds what it does not see', () => {
  const cluster = aSummary({
    datacenters: [
      tile({ name: 'fine', state: 'healthy', ...nodes(3, 3) }),
      tile({ name: 'bad', state: 'down', ...nodes(1, 3) }),
      tile({ name: 'gone', state: 'healthy', ...nodes(4, 4, false) }),
      aTile({ name: 'elsewhere', context: 'prod-us-west' }),
    ],
  });
  const stranger = aSummary({
    id: { controlPlane: 'other', namespace: 'a', name: 'a' },
    datacenters: [tile({ name: 'foreign' })],
  });
  const hosted = hostedBy(aContext(), [cluster, stranger]);
  const named = (list: typeof hosted.healthy) =>
    list.map(({ datacenter, state }) => [datacenter.name, state]);
  expect(named(hosted.troubled)).toEqual([
    ['bad', 'down'],
    ['gone', 'unreachable'],
  ]);
  expect(named(hosted.healthy)).toEqual([['fine', 'healthy']]);
  expect(hosted).toMatchObject({ up: 4, size: 6, hidden: 4 });
});

it('does not say how many are hidden where nobody ever saw', () => {
  const unseen = { value: null, observedAgeSeconds: null, reachable: false };
  const cluster = aSummary({
    datacenters: [tile({ nodes: unseen }), tile(nodes(2, 2, false))],
  });
  expect(hostedBy(aContext(), [cluster])).toMatchObject({
    size: 0,
    hidden: null,
  });
});
