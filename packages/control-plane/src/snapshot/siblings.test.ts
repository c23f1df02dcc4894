import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import type { Region } from './region';
import { siblingsOf } from './siblings';

/** A region of which only the identity matters. */
const region = (name: string, clusterUid?: string): Region => ({
  name,
  label: name,
  cluster: { status: { state: 'ready', since: 0, clusterUid } } as never,
});

const other = (name: string, ...where: ReturnType<typeof dc>[]) =>
  newCluster(where, { name, creationTimestamp: 'then' });

function siblings(
  clusters: ReturnType<typeof newCluster>[],
  regions: Region[] = [region('east', 'e'), region('west', 'w')],
) {
  const cluster = newCluster([dc('dc1', 'east')]);
  return siblingsOf({
    cluster,
    clusters: [cluster, ...clusters],
    home: region('', 'h'),
    regions: new Map(regions.map(each => [each.name, each])),
  });
}

describe('siblings', () => {
  it('are clusters that want a datacenter in the same place', () => {
    expect(siblings([other('twin', dc('dc1', 'east'))])).toEqual([
      {
        namespace: 'db',
        name: 'twin',
        createdAt: 'then',
        datacenters: [{ context: 'east', namespace: 'db', name: 'dc1' }],
      },
    ]);
  });

  it.each([
    ['another context', dc('dc1', 'west')],
    ['another name', dc('dc2', 'east')],
    [
      'another namespace',
      dc('dc1', 'east', { metadata: { name: 'dc1', namespace: 'x' } }),
    ],
    ['a context nobody knows', dc('dc1', 'nowhere')],
  ])('are not those with %s', (_, template) => {
    expect(siblings([other('free', template)])).toEqual([]);
  });

  it.each([
    ['another context', 'orient', [region('east', 'e'), region('orient', 'e')]],
    ['the control-plane cluster', '', [region('east', 'h')]],
  ])('are found under the name of %s too', (_, name, regions) => {
    expect(siblings([other('twin', dc('dc1', name))], regions)).toMatchObject([
      { datacenters: [{ context: 'east' }] },
    ]);
  });

  it('are not guessed while identities are unknown', () => {
    expect(
      siblings(
        [other('twin', dc('dc1', 'orient'))],
        [region('east'), region('orient')],
      ),
    ).toEqual([]);
  });
});
