import { dc } from '../plan/__testUtils__/snapshots';
import {
  find,
  namesIn,
  written,
  writtenSecret,
} from './__testUtils__/documents';
import { RenderError } from './renderError';
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

  it('is there at once: a form shows it while somebody types', () => {
    const documents = [
      written('demo', [dc('dc1', 'east'), dc('dc2', 'west'), dc('dc3', 'eu')]),
    ];
    // Time of the processor, because other processes may have the machine.
    const times = Array.from({ length: 10 }, () => {
      const start = process.cpuUsage();
      render(documents);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
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

describe('secrets', () => {
  const given = writtenSecret(
    'own-superuser',
    { username: 'admin', password: 'never to be seen' },
    {
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration':
          '{"stringData":{"password":"never to be seen"}}',
      },
    },
  );
  const cassandra = {
    ...(written('demo').object as any).spec.cassandra,
    superuserSecretRef: { name: 'own-superuser' },
  };

  it('that are generated say only how long they are', () => {
    const result = render([written('demo')]);
    for (const context of ['control-plane', 'east', 'west']) {
      const { data } = find(result, context, 'Secret', 'demo-superuser');
      expect(data.password).toBe('<random, 20 characters>');
      expect(data.username).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
  });

  it('that are given are never printed', () => {
    const result = render([
      written('demo', undefined, { spec: { cassandra } }),
      given,
    ]);
    const text = JSON.stringify(result);
    expect(text).not.toContain('never to be seen');
    expect(text).not.toContain(
      Buffer.from('never to be seen').toString('base64'),
    );
    const { data } = find(result, 'east', 'Secret', 'own-superuser');
    expect(data.password).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('and config maps count as present, and are printed only where we change them', () => {
    const names = namesIn(
      render([
        written('demo'),
        writtenSecret('idle', { key: 'value' }),
        {
          object: {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            metadata: { name: 'idle' },
            data: {},
          },
        },
      ]),
    );
    expect(names.filter(each => each.endsWith('/idle'))).toEqual([]);
  });
});

describe('what is refused', () => {
  const broken = written('demo', [dc('dc1', 'east', { size: 0 })]);

  it('names every field and reason, and whose they are', () => {
    const render2 = () =>
      render([{ ...broken, source: 'demo.yaml' }, written('other')]);
    expect(render2).toThrow(RenderError);
    expect(render2).toThrow(
      /^demo\.yaml: K8ssandraCluster default\/demo: spec\.cassandra\.datacenters\[0\]\.size: /,
    );
  });

  it.each<[string, unknown, RegExp]>([
    ['a text', 'text', /^a\.yaml: not an object of Kubernetes/],
    ['a number', 5, /^a\.yaml: not an object of Kubernetes/],
    ['no kind', { apiVersion: 'v1' }, /^a\.yaml: not an object of Kubernetes/],
    [
      'no name',
      { apiVersion: 'v1', kind: 'Secret', metadata: {} },
      /^a\.yaml: Secret: metadata\.name is needed/,
    ],
    [
      'a kustomization',
      { apiVersion: 'x/v1', kind: 'Kustomization', resources: [] },
      /^a\.yaml: a Kustomization is not followed/,
    ],
    [
      'nothing but others',
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
      /^There is no K8ssandraCluster/,
    ],
  ])('%s', (_, object, message) => {
    expect(() => render([{ object, source: 'a.yaml' }])).toThrow(message);
  });

  it('what the rules let pass and nothing can be made from', () => {
    const refused = written('demo', undefined, {
      spec: {
        medusa: {
          storageProperties: {
            storageProvider: 's3_compatible',
            bucketName: 'b',
            prefix: 'p',
          },
        },
      },
    });
    expect(() => render([refused])).toThrow(
      /^K8ssandraCluster default\/demo: spec\.medusa\.storageProperties\.storageSecretRef\.name/,
    );
  });

  it('one thing that is given twice', () => {
    expect(() =>
      render([
        { ...written('demo'), source: 'a.yaml' },
        { ...written('demo'), source: 'b.yaml' },
      ]),
    ).toThrow(
      'b.yaml: K8ssandraCluster default/demo: given twice, first as a.yaml: K8ssandraCluster default/demo; keep one',
    );
  });

  it('nothing else: objects of other kinds are left out with a note', () => {
    const { notes } = render([
      written('demo'),
      {
        source: 'a.yaml',
        object: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata: { name: 'web' },
        },
      },
    ]);
    expect(notes).toEqual([
      'a.yaml: Deployment default/web: left out, render has no use for it',
    ]);
  });
});
