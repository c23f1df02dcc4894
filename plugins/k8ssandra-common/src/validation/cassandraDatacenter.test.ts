import type { CassandraDatacenter } from '../resources';
import { validateDatacenterChange } from './cassandraDatacenter';

function datacenter(spec: object = {}, more: object = {}): CassandraDatacenter {
  return {
    apiVersion: 'cassandra.datastax.com/v1beta1',
    kind: 'CassandraDatacenter',
    metadata: { name: 'dc1', namespace: 'ns1' },
    spec: {
      clusterName: 'demo',
      size: 3,
      serverType: 'cassandra',
      serverVersion: '4.1.9',
      ...spec,
    },
    ...more,
  };
}

const claim = (storage: string, more = {}) => ({
  storageConfig: {
    cassandraDataVolumeClaimSpec: {
      resources: { requests: { storage } },
      ...more,
    },
  },
});
const CLAIM = 'spec.storageConfig.cassandraDataVolumeClaimSpec';
const racks = (...names: string[]) => ({
  racks: names.map(name => ({ name })),
});
const scaling = (status: string) => ({
  status: { conditions: [{ type: 'ScalingUp', status }] },
});

it.each<[string, CassandraDatacenter, CassandraDatacenter, string[]]>([
  ['nothing', datacenter(), datacenter(), []],
  ['another version', datacenter(), datacenter({ serverVersion: '5.0.2' }), []],
  [
    'names',
    datacenter({ superuserSecretName: 'a' }),
    datacenter({
      clusterName: 'other',
      datacenterName: 'x',
      superuserSecretName: 'b',
    }),
    ['spec.clusterName', 'spec.datacenterName', 'spec.superuserSecretName'],
  ],
  [
    'what was unset is said',
    datacenter(),
    datacenter({ allowMultipleNodesPerWorker: false }),
    [],
  ],
  [
    'shared machines',
    datacenter(),
    datacenter({ allowMultipleNodesPerWorker: true }),
    ['spec.allowMultipleNodesPerWorker'],
  ],
  [
    'smaller volumes',
    datacenter(claim('2Gi')),
    datacenter(claim('1Gi')),
    [`${CLAIM}.resources.requests.storage`],
  ],
  ['larger volumes', datacenter(claim('1Gi')), datacenter(claim('2Gi')), []],
  [
    'another storage class',
    datacenter(claim('1Gi')),
    datacenter(claim('1Gi', { storageClassName: 'fast' })),
    [`${CLAIM}.storageClassName`],
  ],
  [
    'a rack less',
    datacenter(racks('r1', 'r2')),
    datacenter(racks('r1')),
    ['spec.racks'],
  ],
  [
    'a rack in place of none',
    datacenter(),
    datacenter(racks('r1')),
    ['spec.racks'],
  ],
  [
    'a rack more without nodes',
    datacenter({ ...racks('r1'), size: 3 }),
    datacenter({ ...racks('r1', 'r2'), size: 4 }),
    ['spec.size'],
  ],
  [
    'a size while nodes come',
    datacenter({}, scaling('True')),
    datacenter({ size: 4 }),
    ['spec.size'],
  ],
  [
    'a size when they have come',
    datacenter({}, scaling('False')),
    datacenter({ size: 4 }),
    [],
  ],
  [
    'everything, by somebody who knows better',
    datacenter(claim('2Gi')),
    datacenter(claim('1Gi'), {
      metadata: {
        name: 'dc1',
        annotations: {
          'cassandra.datastax.com/bypass-webhook-validations': 'true',
        },
      },
    }),
    [],
  ],
  ['an object without a spec', {} as any, {} as any, []],
])('%s (operator-spec 6.3)', (_case, live, wanted, expected) => {
  const causes = validateDatacenterChange({ live, wanted });
  expect(causes.map(each => each.field)).toEqual(expected);
});
