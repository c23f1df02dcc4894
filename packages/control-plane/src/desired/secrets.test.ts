import { buildReplicatedSecret, replicationTargets } from './replicatedSecret';
import { buildSecretCopy, buildSuperuserSecret } from './secrets';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

describe('secrets (operator-spec 4)', () => {
  const cluster = aCluster({
    datacenters: [
      aDatacenter('here'),
      aDatacenter('a', { k8sContext: 'east' }),
      aDatacenter('b', { k8sContext: 'east' }),
      aDatacenter('c', {
        k8sContext: 'east',
        metadata: { name: 'c', namespace: 'ns2' },
      }),
      aDatacenter('d', { metadata: { name: 'd', namespace: 'ns3' } }),
    ],
  });
  const replicatedSecret = buildReplicatedSecret({ cluster });

  it('are copied wherever a datacenter lies, in the order of datacenters', () => {
    expect(replicationTargets(cluster)).toEqual([
      { k8sContextName: 'east' },
      { k8sContextName: 'east' },
      { k8sContextName: 'east', namespace: 'ns2' },
      { namespace: 'ns3' },
    ]);
  });

  it('have a user that is named like the Secret', () => {
    const { data } = buildSuperuserSecret({ cluster, password: 'pä$$' });
    const text = (value: string) => Buffer.from(value, 'base64').toString();
    expect(text(data!.username)).toBe('demo-superuser');
    expect(text(data!.password)).toBe('pä$$');
  });

  it('lose owners and bookkeeping on the way', () => {
    const source = buildSuperuserSecret({ cluster, password: 'x' });
    source.metadata.labels!['cassandra.datastax.com/watched'] = 'true';
    source.metadata.labels!.drop = 'me';
    source.metadata.annotations = {
      'replicatedresource.k8ssandra.io/orphan': 'true',
      'cassandra.datastax.com/watched-by': '[]',
      'kubectl.kubernetes.io/last-applied-configuration': '{"data":"x"}',
    };
    const copy = buildSecretCopy({
      source,
      replicatedSecret,
      target: {
        targetPrefix: 'my-',
        namespace: 'ns2',
        addLabels: { add: 'me' },
        dropLabels: ['drop'],
      },
    });
    expect(copy.metadata).toEqual({
      name: 'my-demo-superuser',
      namespace: 'ns2',
      labels: {
        'k8ssandra.io/cluster-name': 'demo',
        'k8ssandra.io/cluster-namespace': 'ns1',
        'k8ssandra.io/replicated-by': 'k8ssandracluster-controller',
        'k8ssandra.io/replicated-secret-name': 'ns1.demo',
        add: 'me',
      },
      annotations: {
        'replicatedresource.k8ssandra.io/orphan': 'true',
        'k8ssandra.io/resource-hash': expect.any(String),
      },
    });
  });

  it('have digests of their data, so that an edited copy is noticed', () => {
    const hashOf = (password: string) =>
      buildSecretCopy({
        source: buildSuperuserSecret({ cluster, password }),
        target: {},
        replicatedSecret,
      }).metadata.annotations!['k8ssandra.io/resource-hash'];
    expect(hashOf('a')).toBe(hashOf('a'));
    expect(hashOf('a')).not.toBe(hashOf('b'));
  });
});
