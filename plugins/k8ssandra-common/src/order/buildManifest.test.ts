import { validateK8ssandraCluster } from '../validation';
import { buildManifest } from './buildManifest';
import type { ClusterOrder } from './types';

const order: ClusterOrder = {
  name: 'orders',
  namespace: 'data',
  serverVersion: '4.1.7',
  storage: { size: '5Gi' },
  regions: [{ datacenterName: 'dc1', size: 3 }],
};

describe('buildManifest', () => {
  it('leaves out what the order leaves open', () => {
    expect(buildManifest(order)).toEqual({
      apiVersion: 'k8ssandra.io/v1alpha1',
      kind: 'K8ssandraCluster',
      metadata: { name: 'orders', namespace: 'data' },
      spec: {
        cassandra: {
          serverVersion: '4.1.7',
          storageConfig: {
            cassandraDataVolumeClaimSpec: {
              accessModes: ['ReadWriteOnce'],
              resources: { requests: { storage: '5Gi' } },
            },
          },
          datacenters: [{ metadata: { name: 'dc1' }, size: 3 }],
        },
      },
    });
  });

  it('carries every decision to its field', () => {
    const manifest = buildManifest({
      ...order,
      owner: 'group:default/payments',
      heap: '512M',
      superuserSecretName: 'orders-admin',
      storage: { size: '5Gi', storageClassName: 'standard' },
      regions: [
        { context: '', datacenterName: 'dc1', size: 3, racks: [] },
        {
          context: 'east',
          datacenterName: 'dc2',
          size: 2,
          racks: [{ name: 'r1', zone: 'east-1a' }, { name: 'r2' }],
        },
      ],
    });
    expect(manifest.metadata.annotations).toEqual({
      'backstage.k8ssandra.io/owner': 'group:default/payments',
    });
    expect(manifest.spec.cassandra).toMatchObject({
      superuserSecretRef: { name: 'orders-admin' },
      config: {
        jvmOptions: { heap_initial_size: '512M', heap_max_size: '512M' },
      },
      storageConfig: {
        cassandraDataVolumeClaimSpec: { storageClassName: 'standard' },
      },
    });
    expect(manifest.spec.cassandra?.datacenters).toEqual([
      { metadata: { name: 'dc1' }, size: 3 },
      {
        metadata: { name: 'dc2' },
        k8sContext: 'east',
        size: 2,
        racks: [
          {
            name: 'r1',
            nodeAffinityLabels: { 'topology.kubernetes.io/zone': 'east-1a' },
          },
          { name: 'r2' },
        ],
      },
    ]);
  });

  it('asks of a region what differs there, and of clients what was decided', () => {
    const { spec } = buildManifest({
      ...order,
      auth: false,
      resources: { cpu: '8', memory: '32Gi' },
      clientEncryption: {
        keystoreSecretName: 'orders-keys',
        truststoreSecretName: 'orders-trust',
      },
      regions: [{ datacenterName: 'dc1', size: 3, storageClassName: 'fast' }],
    });
    expect(spec).toMatchObject({
      auth: false,
      cassandra: {
        resources: { requests: { cpu: '8', memory: '32Gi' } },
        clientEncryptionStores: {
          keystoreSecretRef: { name: 'orders-keys' },
          keystorePasswordSecretRef: { name: 'orders-keys' },
          truststoreSecretRef: { name: 'orders-trust' },
          truststorePasswordSecretRef: { name: 'orders-trust' },
        },
        config: {
          cassandraYaml: { client_encryption_options: { enabled: true } },
        },
        datacenters: [
          {
            storageConfig: {
              cassandraDataVolumeClaimSpec: {
                storageClassName: 'fast',
                resources: { requests: { storage: '5Gi' } },
              },
            },
          },
        ],
      },
    });
  });

  it('makes nothing that the rules of the control plane refuse', () => {
    expect(
      validateK8ssandraCluster({ cluster: buildManifest(order) }).causes,
    ).toEqual([]);
  });
});
