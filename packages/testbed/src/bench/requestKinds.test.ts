import { kindOf, totalsOf, type RequestCount } from './requestKinds';

const request = (
  verb: string,
  resource: string,
  rest: Partial<RequestCount> = {},
): RequestCount => ({
  cluster: 'east',
  user: 'system:serviceaccount:k8ssandra:k8ssandra-operator',
  verb,
  resource,
  count: 1,
  ...rest,
});

describe('kindOf', () => {
  it.each([
    ['create', 'secrets', 'writes'],
    ['update', 'configmaps', 'writes'],
    ['patch', 'k8ssandraclusters/status', 'writes'],
    ['delete', 'cassandradatacenters', 'writes'],
    ['deletecollection', 'endpointslices', 'writes'],
    ['create', 'selfsubjectaccessreviews', 'writes'],
    ['get', 'secrets', 'reads'],
    ['list', 'pods', 'reads'],
    ['get', '', 'probes'],
    ['list', 'events', 'reads'],
    ['watch', 'pods', 'watches'],
    ['patch', 'events', 'events'],
    ['update', 'leases', 'leases'],
    ['create', 'pods/proxy', 'podProxy'],
    ['get', 'pods/proxy', 'podProxy'],
    ['get', 'pods/portforward', 'podProxy'],
  ])('%s %s', (verb, resource, expected) => {
    expect(kindOf(request(verb, resource))).toBe(expected);
  });
});

describe('totalsOf', () => {
  it('adds up clusters and leaves others out', () => {
    const totals = totalsOf([
      request('patch', 'secrets', { count: 2 }),
      request('patch', 'secrets', { count: 3, cluster: 'west' }),
      request('patch', 'secrets', { user: 'kubernetes-admin', count: 100 }),
      request('watch', 'pods', { count: 7 }),
    ]);
    expect(totals).toEqual({
      writes: 5,
      reads: 0,
      probes: 0,
      watches: 7,
      events: 0,
      leases: 0,
      podProxy: 0,
    });
  });
});
