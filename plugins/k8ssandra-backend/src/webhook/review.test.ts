import { review } from './review';

const request = (more: object) => ({
  uid: 'u',
  operation: 'CREATE',
  apiVersion: 'k8ssandra.io/v1alpha1',
  kind: 'K8ssandraCluster',
  object: {},
  oldObject: undefined,
  ...more,
});

it.each([
  ['a deletion', { operation: 'DELETE' }],
  ['a connection', { operation: 'CONNECT' }],
  ['another kind', { kind: 'K8ssandraTask' }],
  ['another group', { apiVersion: 'example.org/v1alpha1' }],
])('allows %s unseen', (_case, more) => {
  expect(review(request(more))).toEqual({ uid: 'u', allowed: true });
});

it.each([[undefined], [null], [5], ['text'], [[]], [{ metadata: 7 }]])(
  'refuses %j as an object, and never throws',
  object => {
    expect(review(request({ object }))).toMatchObject({
      allowed: false,
      status: {
        code: 422,
        details: { group: 'k8ssandra.io', kind: 'K8ssandraCluster' },
      },
    });
  },
);

it('names the object and every cause', () => {
  const { status } = review(
    request({
      object: {
        metadata: { name: 'demo' },
        spec: {
          cassandra: {
            datacenters: [{ metadata: { name: 'DC' }, size: 1 }],
          },
        },
      },
    }),
  );
  expect(status?.details.name).toBe('demo');
  expect(status?.details.causes.map(each => each.field)).toEqual([
    'spec.cassandra.datacenters[0].metadata.name',
    'spec.cassandra.datacenters[0].storageConfig',
  ]);
  expect(status?.message.split('; ').length).toBeGreaterThanOrEqual(2);
});
