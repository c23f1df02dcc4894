import { entitySchemaValidator } from '@backstage/catalog-model';
import { aContextView, aSummary } from '../__testUtils__/fixtures';
import { buildClusterEntities, buildContextEntity } from './buildEntities';

describe('buildClusterEntities', () => {
  const [cluster, ...datacenters] = buildClusterEntities(
    aSummary('orders', {
      owner: 'group:default/payments',
      contexts: ['', 'east'],
    }),
  );

  it('makes a cluster that depends on its datacenters', () => {
    expect(cluster).toMatchObject({
      kind: 'Resource',
      metadata: {
        name: 'orders.data.home',
        title: 'orders',
        annotations: {
          'backstage.k8ssandra.io/cluster': 'home/data/orders',
          'backstage.io/managed-by-location': 'k8ssandra:home',
          'backstage.io/managed-by-origin-location': 'k8ssandra:home',
        },
      },
      spec: {
        type: 'cassandra-cluster',
        owner: 'group:default/payments',
        dependsOn: [
          'resource:default/dc1.orders.data.home',
          'resource:default/dc2.orders.data.home',
        ],
      },
    });
  });

  it.each([
    ['group:default/payments', 'group:default/payments'],
    ['payments', 'payments'],
    ['user:default/petra.x', 'user:default/petra.x'],
    [null, 'unknown'],
    ['', 'unknown'],
    ['group:default/<script>alert(1)</script>', 'unknown'],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)', 'unknown'],
    ['a\u202eb', 'unknown'],
    [`group:default/${'x'.repeat(1000)}`, 'unknown'],
    ['group:default/a b', 'unknown'],
  ])('has an owner that a catalog can hold: %j', (owner, expected) => {
    const [{ spec }] = buildClusterEntities(aSummary('orders', { owner }));
    expect(spec?.owner).toBe(expected);
  });

  it('makes datacenters that depend on their Kubernetes clusters', () => {
    expect(datacenters.map(({ spec }) => spec)).toEqual([
      {
        type: 'cassandra-datacenter',
        owner: 'group:default/payments',
        dependsOn: ['resource:default/home'],
      },
      {
        type: 'cassandra-datacenter',
        owner: 'group:default/payments',
        dependsOn: ['resource:default/east.home'],
      },
    ]);
    expect(datacenters[1].metadata.annotations).toMatchObject({
      'backstage.k8ssandra.io/cluster': 'home/data/orders',
      'backstage.k8ssandra.io/datacenter': 'dc2',
    });
  });

  it('holds nothing that changes with the state of the cluster', () => {
    const healthy = aSummary('orders');
    const down = {
      ...healthy,
      state: 'down' as const,
      nodes: { up: 0, size: 3, notVisible: 0 },
      oldestAgeSeconds: 99,
      deleting: true,
    };
    expect(buildClusterEntities(down)).toEqual(buildClusterEntities(healthy));
  });

  it('makes what the catalog accepts', () => {
    const validate = entitySchemaValidator();
    const entities = [
      cluster,
      ...datacenters,
      ...buildClusterEntities(aSummary('a'.repeat(63))),
      buildContextEntity(aContextView('east'), null),
      buildContextEntity(aContextView(''), 'group:default/platform'),
    ];
    entities.forEach(entity => expect(() => validate(entity)).not.toThrow());
    entities.forEach(({ metadata }) =>
      expect(metadata.name.length).toBeLessThanOrEqual(63),
    );
  });
});

describe('buildContextEntity', () => {
  it('makes a Kubernetes cluster', () => {
    expect(
      buildContextEntity(aContextView('east'), 'group:default/platform'),
    ).toMatchObject({
      metadata: {
        name: 'east.home',
        annotations: { 'backstage.k8ssandra.io/context': 'home/east' },
      },
      spec: { type: 'kubernetes-cluster', owner: 'group:default/platform' },
    });
  });
});
