import type { DatacenterTemplate } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { STORAGE } from '../__testUtils__/medusa';
import { buildMedusaConfigMap } from './configMap';
import { buildPurgeSchedule } from './purgeSchedule';
import { medusaVolumes } from './volumes';
import { medusaSettings } from './settings';

const manual = { clientSecretName: 'client', serverSecretName: 'server' };
const secured = { managementApiAuth: { manual } };

/** A cluster with Medusa in several datacenters. */
const clusterOf = (datacenters: DatacenterTemplate[], medusa = {}) =>
  aCluster(
    { clusterName: 'My Cluster', datacenters },
    { medusa: { storageProperties: STORAGE, ...medusa } },
  );

describe('the configuration of Medusa (operator-spec 8.1.1 step 4)', () => {
  const build = (datacenters: DatacenterTemplate[]) => {
    const cluster = clusterOf(datacenters);
    return datacenters.map(template => {
      const input = { cluster, template };
      const [volume] = medusaVolumes(medusaSettings(input)!);
      return {
        map: buildMedusaConfigMap(input)!,
        mounted: (volume.configMap as { name: string }).name,
        volume: volume.name,
      };
    });
  };

  it('is one object for datacenters in one namespace', () => {
    const [one, two] = build([aDatacenter('dc1'), aDatacenter('dc2')]);
    expect(one.map).toEqual(two.map);
    expect(one.map.metadata.name).toBe('mycluster-medusa');
  });

  it('is an object of its own for one that connects in another way than the first', () => {
    const all = build([
      aDatacenter('dc1'),
      aDatacenter('dc2', { ...secured, datacenterName: 'Real_DC2' }),
      aDatacenter('dc3', { ...secured, k8sContext: 'east' }),
      aDatacenter('dc4'),
    ]);
    expect(all.map(each => each.map.metadata.name)).toEqual([
      'mycluster-medusa',
      'mycluster-real-dc2-medusa',
      'mycluster-medusa',
      'mycluster-medusa',
    ]);
    expect(all.map(each => each.mounted)).toEqual(
      all.map(each => each.map.metadata.name),
    );
    expect(new Set(all.map(each => each.volume)).size).toBe(1);
  });

  it('lies where the datacenter lies, found by the labels of the cluster', () => {
    const metadata = { name: 'dc1', namespace: 'ns2' };
    const [{ map }] = build([aDatacenter('dc1', { metadata })]);
    expect(map.metadata.namespace).toBe('ns2');
    expect(map.metadata.labels).toEqual({
      'k8ssandra.io/cluster-name': 'demo',
      'k8ssandra.io/cluster-namespace': 'ns1',
      'k8ssandra.io/cleaned-up-by': 'k8ssandracluster-controller',
    });
  });

  it('is not there without Medusa', () => {
    const template = aDatacenter('dc1');
    expect(
      buildMedusaConfigMap({ cluster: aCluster(), template }),
    ).toBeUndefined();
  });
});

describe('the schedule that removes old backups (operator-spec 8.1.1)', () => {
  const template = aDatacenter('dc2', { datacenterName: 'Real_DC2' });

  it('names the datacenter by its object, so that it is found', () => {
    const cluster = clusterOf([template]);
    const built = buildPurgeSchedule({ cluster, template, uid: 'uid-dc2' })!;
    expect(built.metadata).toMatchObject({
      name: 'mycluster-real-dc2-medusa-purge',
      ownerReferences: [
        {
          apiVersion: 'cassandra.datastax.com/v1beta1',
          kind: 'CassandraDatacenter',
          name: 'dc2',
          uid: 'uid-dc2',
        },
      ],
    });
    expect(built.spec.backupSpec.cassandraDatacenter).toBe('dc2');
  });

  it.each([
    ['nothing says otherwise', {}, true],
    ['it is asked for', { purgeBackups: true }, true],
    ['it is not wanted', { purgeBackups: false }, false],
  ])('when %s', (_, medusa, there) => {
    const cluster = clusterOf([template], medusa);
    const built = buildPurgeSchedule({ cluster, template, uid: 'x' });
    expect(built !== undefined).toBe(there);
  });

  it('is not there without Medusa', () => {
    const cluster = aCluster();
    expect(buildPurgeSchedule({ cluster, template, uid: 'x' })).toBeUndefined();
  });
});
