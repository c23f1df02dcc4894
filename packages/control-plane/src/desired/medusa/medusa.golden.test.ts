import { buildCassandraDatacenter } from '../cassandraDatacenter';
import { generatedSecrets } from '../credentials';
import { superuserSecretName } from '../names';
import { initialSystemReplication } from '../systemReplication';
import {
  goldenCluster,
  goldenObject,
  goldenObjects,
  hasReference,
  referenceTitle,
  withoutHashes,
} from '../__testUtils__/golden';
import { buildMedusaConfigMap } from './configMap';
import { buildPurgeSchedule } from './purgeSchedule';

const FIXTURE = 'multi-dc-medusa';
const K0 = 'kind-k8ssandra-0';
const PLACES: Array<[string, string]> = [
  ['dc1', K0],
  ['dc2', 'kind-k8ssandra-1'],
];

const suite = hasReference ? describe : describe.skip;
suite(referenceTitle('Medusa as the operator writes it'), () => {
  const inputOf = (name: string) => {
    const cluster = goldenCluster(FIXTURE, K0);
    const datacenters = cluster.spec.cassandra!.datacenters!;
    const index = datacenters.findIndex(each => each.metadata.name === name);
    return { cluster, template: datacenters[index], index };
  };

  it.each(PLACES)('beside Cassandra: %s', (name, context) => {
    const input = inputOf(name);
    const built = buildCassandraDatacenter({
      ...input,
      systemReplication: initialSystemReplication(input.cluster),
      superuserSecretName: superuserSecretName(input.cluster),
    });
    expect(withoutHashes(built)).toEqual(
      goldenObject(FIXTURE, context, 'CassandraDatacenter', name),
    );
  });

  it.each(PLACES)('configuration: %s', (name, context) => {
    const built = buildMedusaConfigMap(inputOf(name))!;
    expect(withoutHashes(built)).toEqual(
      goldenObject(FIXTURE, context, 'ConfigMap', built.metadata.name),
    );
  });

  it.each(PLACES)('purge: %s, by the name of the object', (name, context) => {
    const built = buildPurgeSchedule({ ...inputOf(name), uid: 'uid' })!;
    const [{ uid, ...owner }] = built.metadata.ownerReferences!;
    const { status, ...golden } = goldenObject(
      FIXTURE,
      context,
      'MedusaBackupSchedule',
    );
    const { backupSpec } = golden.spec;
    expect({
      ...withoutHashes(built),
      metadata: { ...withoutHashes(built).metadata, ownerReferences: [owner] },
    }).toEqual({
      ...golden,
      spec: {
        ...golden.spec,
        backupSpec: { ...backupSpec, cassandraDatacenter: name },
      },
    });
  });

  it('has a user of its own', () => {
    const { cluster } = inputOf('dc1');
    expect(generatedSecrets(cluster).map(each => each.name)).toEqual(
      expect.arrayContaining(
        goldenObjects(FIXTURE, K0)
          .filter(each => each.kind === 'Secret')
          .map(each => each.metadata.name),
      ),
    );
  });
});
