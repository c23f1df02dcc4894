import { aSummary, aTile } from '../__testUtils__/views';
import { MINE, NO_FILTER } from './fleet';
import { fleetFacets, usualOwner } from './fleetFacets';

const cluster = (
  name: string,
  owner: string | null,
  regions: string[],
  serverVersion: string | null = '5.0.6',
) =>
  aSummary({
    id: { controlPlane: 'hub', namespace: 'data', name },
    owner,
    serverVersion,
    datacenters: regions.map(region => aTile({ region })),
  });

const mine = new Set(['group:default/payments']);
const clusters = [
  cluster('a', 'Group:default/Payments', ['us-east', 'us-east']),
  cluster('b', 'group:default/search', ['us-east', 'eu-west'], '4.1.10'),
  cluster('c', null, ['eu-west'], '4.1.9'),
  cluster('d', 'group:default/search', [], null),
];

describe('fleetFacets', () => {
  it('counts a cluster once in each of its regions, and sorts versions as numbers', () => {
    expect(fleetFacets(clusters, NO_FILTER, mine)).toEqual({
      anyOwner: 4,
      mine: 1,
      anyRegion: 4,
      anyVersion: 4,
      owners: [
        { value: 'Group:default/Payments', count: 1 },
        { value: 'group:default/search', count: 2 },
      ],
      regions: [
        { value: 'eu-west', count: 2 },
        { value: 'us-east', count: 2 },
      ],
      versions: [
        { value: '4.1.9', count: 1 },
        { value: '4.1.10', count: 1 },
        { value: '5.0.6', count: 1 },
      ],
    });
  });

  it('follows the other filters, and keeps what is chosen although nothing has it', () => {
    const filter = { ...NO_FILTER, region: 'us-east', version: '4.1.9' };
    const facets = fleetFacets(clusters, filter, mine);
    expect(facets.regions).toEqual([
      { value: 'eu-west', count: 1 },
      { value: 'us-east', count: 0 },
    ]);
    expect(facets.versions).toEqual([
      { value: '4.1.9', count: 0 },
      { value: '4.1.10', count: 1 },
      { value: '5.0.6', count: 1 },
    ]);
    expect(facets.anyOwner).toBe(0);
    expect(facets.anyRegion).toBe(1);
  });
});

it.each([
  [clusters, mine, MINE],
  [clusters, new Set<string>(), 'any'],
  [[], mine, 'any'],
])('begins with what the viewer owns, if anything', (items, owners, usual) => {
  expect(usualOwner(items, owners)).toBe(usual);
});
