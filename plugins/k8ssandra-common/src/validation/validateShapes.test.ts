import type { K8ssandraCluster } from '../resources';
import { aCluster, aDatacenter } from './testing';
import { validateK8ssandraCluster } from './validate';

const DC0 = 'spec.cassandra.datacenters[0]';

const told = (cluster: K8ssandraCluster) =>
  validateK8ssandraCluster({ cluster }).causes.map(
    ({ field, message }) => `${field}: ${message}`,
  );

const claim = (storage: unknown) => ({
  cassandraDataVolumeClaimSpec: { resources: { requests: { storage } } },
});

describe('values that are no list and no object', () => {
  it.each<[string, K8ssandraCluster, string]>([
    [
      'a datacenter that is nothing',
      aCluster({ datacenters: [null, aDatacenter('dc2')] }),
      `${DC0}: must be an object, not null`,
    ],
    [
      'datacenters by name',
      aCluster({ datacenters: { dc1: { size: 3 } } }),
      'spec.cassandra.datacenters: must be a list, not {"dc1":{"size":3}}',
    ],
    [
      'one external datacenter',
      aCluster({}, { externalDatacenters: 'old' }),
      'spec.externalDatacenters: must be a list, not "old"',
    ],
    [
      'a list in place of settings',
      aCluster({ config: { cassandraYaml: ['a'] } }),
      'spec.cassandra.config.cassandraYaml: must be an object, not ["a"]',
    ],
    [
      'racks of one datacenter as text',
      aCluster({ datacenters: [aDatacenter('dc1', { racks: 'r1' })] }),
      `${DC0}.racks: must be a list, not "r1"`,
    ],
  ])('%s', (_, cluster, expected) => {
    expect(told(cluster)).toContain(expected);
  });

  it('nothing at all where a value may be left out', () => {
    expect(told(aCluster({ racks: null, config: null }))).toEqual([]);
  });
});

describe('amounts', () => {
  it.each<[string, K8ssandraCluster, string[]]>([
    ['storage', aCluster({ storageConfig: claim('5Gi') }), []],
    ['storage as a number', aCluster({ storageConfig: claim(5e9) }), []],
    [
      'no processor reserved',
      aCluster({ resources: { requests: { cpu: 0 } } }),
      [],
    ],
    [
      'words',
      aCluster({ storageConfig: claim('five gigs') }),
      [
        'spec.cassandra.storageConfig.cassandraDataVolumeClaimSpec.resources.requests.storage: "five gigs" is no amount that there can be: write a number with a unit, such as 5Gi',
      ],
    ],
    [
      'less than nothing',
      aCluster({
        datacenters: [aDatacenter('dc1', { storageConfig: claim('-5Gi') })],
      }),
      [
        `${DC0}.storageConfig.cassandraDataVolumeClaimSpec.resources.requests.storage: "-5Gi" is no amount that there can be: write a number with a unit, such as 5Gi`,
      ],
    ],
    [
      'volumes of no size',
      aCluster({
        extraVolumes: {
          pvcs: [
            {
              name: 'logs',
              mountPath: '/logs',
              pvcSpec: { resources: { requests: { storage: 0 } } },
            },
          ],
        },
      }),
      [
        'spec.cassandra.extraVolumes.pvcs[0].pvcSpec.resources.requests.storage: 0 is no amount that there can be: write a number with a unit, such as 5Gi',
      ],
    ],
    [
      'processors in words',
      aCluster({ resources: { limits: { cpu: 'two' } } }),
      [
        'spec.cassandra.resources.limits.cpu: "two" is no amount that there can be: write a number with a unit, such as 500m or 2',
      ],
    ],
  ])('%s', (_, cluster, expected) => {
    expect(told(cluster)).toEqual(expected);
  });
});

it('tells what concerns several datacenters once', () => {
  expect(told(aCluster({ serverVersion: 'four' }))).toHaveLength(1);
});
