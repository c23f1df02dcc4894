import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { referenceKey, referencesOf } from './index';

const stores = {
  keystoreSecretRef: { name: 'k' },
  truststoreSecretRef: { name: 't' },
};
const template = aDatacenter('dc1', {
  k8sContext: 'east',
  perNodeConfigMapRef: { name: 'nodes' },
});
const cluster = aCluster(
  {
    serverEncryptionStores: stores,
    config: {
      cassandraYaml: {
        server_encryption_options: { internode_encryption: 'all' },
      },
    },
    datacenters: [template],
  },
  { medusa: { medusaConfigurationRef: { name: 'shared' } } },
);
const keys = [
  'east/Secret/ns1/k',
  'east/Secret/ns1/t',
  '/MedusaConfiguration/ns1/shared',
  'east/ConfigMap/ns1/nodes',
];

describe('what a specification refers to', () => {
  it('is nothing for most clusters', () => {
    expect(referencesOf(aCluster(), aDatacenter('dc1'))).toEqual([]);
  });

  it('is passwords, what Medusa shares, and the configuration per node', () => {
    expect(referencesOf(cluster, template).map(referenceKey)).toEqual(keys);
  });
});
