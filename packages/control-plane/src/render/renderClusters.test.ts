import { dc } from '../plan/__testUtils__/snapshots';
import { find, namesIn, written } from './__testUtils__/documents';
import { renderClusters } from './renderClusters';
import type { RenderDocument, RenderOptions } from './types';

const render = (
  documents: RenderDocument[],
  rest: Omit<RenderOptions, 'documents'> = {},
) => renderClusters({ documents, ...rest });

describe('what is rendered', () => {
  it('is everything that we write, in every region', () => {
    expect(namesIn(render([written('demo')]))).toEqual([
      'control-plane/EndpointSlice/default/demo-dc1-contact-points-service-ipv4',
      'control-plane/EndpointSlice/default/demo-dc2-contact-points-service-ipv4',
      'control-plane/K8ssandraCluster/default/demo',
      'control-plane/ReplicatedSecret/default/demo',
      'control-plane/Secret/default/demo-superuser',
      'control-plane/Service/default/demo-dc1-contact-points-service',
      'control-plane/Service/default/demo-dc2-contact-points-service',
      'east/CassandraDatacenter/default/dc1',
      'east/ConfigMap/default/demo-dc1-metrics-agent-config',
      'east/EndpointSlice/default/demo-demo-dc1-additional-seed-service-ipv4',
      'east/Secret/default/demo-superuser',
      'west/CassandraDatacenter/default/dc2',
      'west/CassandraTask/default/dc2-rebuild',
      'west/ConfigMap/default/demo-dc2-metrics-agent-config',
      'west/EndpointSlice/default/demo-demo-dc2-additional-seed-service-ipv4',
      'west/Secret/default/demo-superuser',
    ]);
  });

  it('is the same each time', () => {
    const documents = [written('blue'), written('amber', [dc('dcx', 'east')])];
    expect(JSON.stringify(render(documents))).toBe(
      JSON.stringify(render(documents)),
    );
  });

  it('leaves out what servers give and what others report', () => {
    const { objects } = render([written('demo')]);
    const text = JSON.stringify(objects);
    for (const each of [
      'uid',
      'resourceVersion',
      'creationTimestamp',
      'generation',
      'status',
    ]) {
      expect(text).not.toContain(`"${each}":`);
    }
    const datacenter = find(
      { objects, notes: [] },
      'east',
      'CassandraDatacenter',
      'dc1',
    );
    expect(datacenter.metadata.finalizers).toEqual([
      'k8ssandracluster.k8ssandra.io/finalizer',
    ]);
    expect(datacenter.metadata.annotations['k8ssandra.io/resource-hash']).toBe(
      '<hash>',
    );
  });

  it('leaves out digests in pod templates too', () => {
    const plain = written('demo').object as any;
    const result = render([
      written('demo', undefined, {
        spec: {
          cassandra: {
            ...plain.spec.cassandra,
            config: { cassandraYaml: { num_tokens: 4 } },
          },
        },
      }),
    ]);
    const datacenter = find(result, 'east', 'CassandraDatacenter', 'dc1');
    expect(datacenter.spec.podTemplateSpec.metadata.annotations).toEqual({
      'k8ssandra.io/per-node-config-hash': '<hash>',
    });
  });

  it('says where a pod stands instead of inventing its address', () => {
    const result = render([
      written('demo', undefined, {
        spec: {
          cassandra: {
            ...(written('demo').object as any).spec.cassandra,
            additionalSeeds: ['10.1.2.3'],
          },
        },
      }),
    ]);
    const seeds = find(
      result,
      'west',
      'EndpointSlice',
      'demo-demo-dc2-additional-seed-service-ipv4',
    );
    expect(seeds.endpoints[0].addresses).toEqual([
      '10.1.2.3',
      '<dc1/default/0>',
      '<dc1/default/1>',
      '<dc1/default/2>',
    ]);
  });

  it('has what an API server fills in', () => {
    const result = render([written('demo')]);
    const cluster = find(result, 'control-plane', 'K8ssandraCluster', 'demo');
    expect(cluster.spec).toMatchObject({
      auth: true,
      secretsProvider: 'internal',
      cassandra: { serverType: 'cassandra' },
    });
    const service = find(
      result,
      'control-plane',
      'Service',
      'demo-dc1-contact-points-service',
    );
    expect(service.spec.ipFamilyPolicy).toBe('RequireDualStack');
  });

  it('begins anew with an object that was read from a server', () => {
    const { object } = written('demo') as any;
    const stored = {
      ...object,
      metadata: {
        ...object.metadata,
        uid: 'u',
        resourceVersion: '7',
        generation: 4,
        creationTimestamp: '2020-01-01T00:00:00Z',
        deletionTimestamp: '2020-01-02T00:00:00Z',
        finalizers: ['k8ssandracluster.k8ssandra.io/finalizer', 'theirs'],
      },
      status: { observedGeneration: 4, error: 'None' },
    };
    const result = render([{ object: stored }]);
    expect(
      namesIn(result).filter(each => each.includes('CassandraDatacenter')),
    ).toHaveLength(2);
    const cluster = find(result, 'control-plane', 'K8ssandraCluster', 'demo');
    expect(cluster.metadata.finalizers).toEqual([
      'theirs',
      'k8ssandracluster.k8ssandra.io/finalizer',
    ]);
  });

  it('keeps unknown fields of a newer operator', () => {
    const result = render([
      written('demo', undefined, { spec: { fromTheFuture: { on: true } } }),
    ]);
    expect(
      find(result, 'control-plane', 'K8ssandraCluster', 'demo').spec,
    ).toMatchObject({ fromTheFuture: { on: true } });
  });
});

describe('namespaces', () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ['its own', 'own', 'given', 'own'],
    ['the one that is given', undefined, 'given', 'given'],
    ['default', undefined, undefined, 'default'],
  ])('of a cluster: %s', (_, own, given, expected) => {
    const result = render([written('demo', undefined, { namespace: own })], {
      namespace: given,
    });
    const places = namesIn(result).map(each => each.split('/')[2]);
    expect([...new Set(places)]).toEqual([expected]);
  });

  it('of a datacenter are its own', () => {
    const result = render([
      written('demo', [
        { ...dc('dc1', 'east'), metadata: { name: 'dc1', namespace: 'far' } },
      ]),
    ]);
    expect(namesIn(result)).toEqual(
      expect.arrayContaining([
        'east/CassandraDatacenter/far/dc1',
        'east/Secret/far/demo-superuser',
        'control-plane/K8ssandraCluster/default/demo',
      ]),
    );
  });
});

describe('contexts', () => {
  it('a context named like the control plane is its own Kubernetes cluster', () => {
    const result = render(
      [written('demo', [dc('dc1', 'hub'), dc('dc2', '')])],
      {
        controlPlane: 'hub',
      },
    );
    expect(Object.keys(result.objects)).toEqual(['hub']);
    const kinds = namesIn(result);
    expect(kinds).toContain('hub/CassandraDatacenter/default/dc1');
    expect(kinds).toContain('hub/CassandraDatacenter/default/dc2');
    expect(kinds.filter(each => each.includes('/Secret/'))).toEqual([
      'hub/Secret/default/demo-superuser',
    ]);
  });

  it('all that there are have a list, if an empty one', () => {
    const { objects } = render([written('demo', [dc('dc1', '')])], {
      contexts: ['east', 'west'],
    });
    expect(Object.keys(objects)).toEqual(['control-plane', 'east', 'west']);
    expect(objects.west).toEqual([]);
  });

  it('one that is not there is refused by the path of its field', () => {
    expect(() => render([written('demo')], { contexts: ['east'] })).toThrow(
      'K8ssandraCluster default/demo: spec.cassandra.datacenters[1].k8sContext: ' +
        '"west" is none of the contexts that there are: control-plane, east',
    );
  });
});

describe('several clusters', () => {
  it('are all rendered', () => {
    const names = namesIn(
      render([
        written('amber', [dc('dc1', 'east')]),
        written('blue', [dc('dc2', 'east')]),
        written('amber', [dc('dc3', 'east')], { namespace: 'other' }),
      ]),
    ).filter(each => /Datacenter|K8ssandraCluster/.test(each));
    expect(names).toEqual([
      'control-plane/K8ssandraCluster/default/amber',
      'control-plane/K8ssandraCluster/default/blue',
      'control-plane/K8ssandraCluster/other/amber',
      'east/CassandraDatacenter/default/dc1',
      'east/CassandraDatacenter/default/dc2',
      'east/CassandraDatacenter/other/dc3',
    ]);
  });

  it('that are in each other’s way are told', () => {
    const { notes } = render([
      written('amber', [dc('dc1', 'east')]),
      written('blue', [dc('dc1', 'east')]),
    ]);
    expect(notes).toEqual([
      expect.stringMatching(/^default\/blue: .*default\/amber/),
    ]);
  });
});
