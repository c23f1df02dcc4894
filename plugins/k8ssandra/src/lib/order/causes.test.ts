import { placeOfCause } from './causes';

it.each([
  ['metadata.name', { field: 'name' }],
  ['metadata.namespace', { field: 'namespace' }],
  ['metadata.annotations["backstage.k8ssandra.io/owner"]', { field: 'owner' }],
  ['spec.auth', { field: 'auth' }],
  ['spec.cassandra.clusterName', { field: 'name' }],
  ['spec.cassandra.serverVersion', { field: 'serverVersion' }],
  [
    'spec.cassandra.storageConfig.cassandraDataVolumeClaimSpec.resources.requests.storage',
    { field: 'storage' },
  ],
  ['spec.cassandra.resources.requests.cpu', { field: 'resources' }],
  ['spec.cassandra.config.jvmOptions.heap_max_size', { field: 'heap' }],
  [
    'spec.cassandra.config.cassandraYaml.client_encryption_options',
    { field: 'clientEncryption' },
  ],
  [
    'spec.cassandra.clientEncryptionStores.keystoreSecretRef.name',
    { field: 'clientEncryption' },
  ],
  ['spec.cassandra.superuserSecretRef.name', { field: 'superuserSecretName' }],
  ['spec.cassandra.datacenters', { field: 'regions', part: 'row' }],
  [
    'spec.cassandra.datacenters[1].metadata.name',
    { field: 'regions', region: 1, part: 'datacenterName' },
  ],
  [
    'spec.cassandra.datacenters[0].size',
    { field: 'regions', region: 0, part: 'size' },
  ],
  [
    'spec.cassandra.datacenters[2].racks[1].name',
    { field: 'regions', region: 2, part: 'racks' },
  ],
  [
    'spec.cassandra.datacenters[0].toString',
    { field: 'regions', region: 0, part: 'row' },
  ],
  ['spec.cassandra.constructor', { field: undefined }],
  ['spec.stargate.size', { field: undefined }],
  ['kind', { field: undefined }],
  ['', { field: undefined }],
])('%s stands at %j', (field, place) => {
  expect(placeOfCause({ field })).toEqual(place);
});
