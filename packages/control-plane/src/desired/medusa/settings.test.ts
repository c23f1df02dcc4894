import type {
  MedusaClusterTemplate,
  MedusaConfiguration,
  MedusaStorage,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { STORAGE, aMedusaCluster, settingsOf } from '../__testUtils__/medusa';
import { referenceKey, type Referenced } from '../references/types';
import { medusaReferences } from './references';
import { medusaSettings } from './settings';

const named = { medusaConfigurationRef: { name: 'shared' } };

/** Settings of a cluster that shares a configuration. */
function sharing(
  own: MedusaStorage,
  found: MedusaStorage | null | undefined,
): ReturnType<typeof medusaSettings> {
  const cluster = aMedusaCluster({ ...named, storageProperties: own });
  const [reference] = medusaReferences(cluster);
  const configuration = found && {
    apiVersion: 'medusa.k8ssandra.io/v1alpha1',
    kind: 'MedusaConfiguration',
    metadata: { name: 'shared', namespace: 'ns1' },
    spec: { storageProperties: found },
  };
  const referenced: Referenced =
    found === undefined
      ? {}
      : {
          [referenceKey(reference)]:
            configuration as MedusaConfiguration | null,
        };
  const [template] = cluster.spec.cassandra!.datacenters!;
  return medusaSettings({ cluster, template, referenced });
}

describe('what Medusa is told (operator-spec 8.1.1)', () => {
  it('is nothing without Medusa', () => {
    const template = aDatacenter('dc1');
    expect(medusaSettings({ cluster: aCluster(), template })).toBeUndefined();
  });

  it('refers to a MedusaConfiguration beside the cluster on the control plane', () => {
    expect(medusaReferences(aMedusaCluster(named))).toEqual([
      expect.objectContaining({
        context: '',
        namespace: 'ns1',
        name: 'shared',
        field: 'spec.medusa.medusaConfigurationRef.name',
      }),
    ]);
    expect(medusaReferences(aMedusaCluster())).toEqual([]);
    expect(
      medusaReferences(aMedusaCluster({ medusaConfigurationRef: {} })),
    ).toEqual([]);
  });

  it('has what the cluster says over what the configuration says; zero values do not override', () => {
    const shared = {
      ...STORAGE,
      host: 'minio',
      port: 9000,
      secure: true,
      maxBackupAge: 7,
      podStorage: { size: '5Gi', accessModes: ['ReadWriteOnce'] },
    };
    const own = {
      prefix: 'mine',
      bucketName: 'own',
      secure: false,
      maxBackupAge: 0,
      host: '',
    };
    expect(sharing(own, shared)?.storage).toEqual({
      ...shared,
      prefix: 'mine',
      bucketName: 'own',
    });
  });

  it.each<[string, () => unknown, string]>([
    [
      'a configuration that nobody looked for yet',
      () => sharing({ prefix: 'a' }, undefined),
      'the MedusaConfiguration shared in namespace ns1 of the control-plane cluster was not read yet',
    ],
    [
      'a configuration that is not there',
      () => sharing({ prefix: 'a' }, null),
      'spec.medusa.medusaConfigurationRef.name: there is no MedusaConfiguration shared in namespace ns1 of the control-plane cluster: create it there, or correct the name',
    ],
    [
      'no prefix of its own',
      () => sharing({}, STORAGE),
      'spec.medusa.storageProperties.prefix is missing',
    ],
    [
      'no credentials',
      () => settingsOf({ storageProperties: { bucketName: 'a' } }),
      'spec.medusa.storageProperties.storageSecretRef.name is missing: name the Secret with the credentials, or set spec.medusa.storageProperties.credentialsType to role-based',
    ],
    [
      'two kinds of credentials',
      () =>
        settingsOf({
          storageProperties: { ...STORAGE, credentialsType: 'role-based' },
        }),
      'has both storageSecretRef.name "bucket-key" and credentialsType role-based',
    ],
    [
      'encrypted clients without certificates',
      () => encrypted({}),
      'spec.medusa.clientEncryptionStores is missing',
    ],
  ])('refuses %s', (_, act, message) => {
    expect(act).toThrow(message);
  });

  it('has the certificates that the cluster names', () => {
    const certificatesSecretRef = { name: 'certs' };
    const clientEncryptionStores = { keystoreSecretRef: { name: 'ca' } };
    expect(encrypted({ certificatesSecretRef })?.certificatesSecret).toBe(
      'certs',
    );
    expect(encrypted({ clientEncryptionStores })?.certificatesSecret).toBe('');
  });

  it('mounts no certificates where secrets are external', () => {
    const certificatesSecretRef = { name: 'certs' };
    expect(
      encrypted({ certificatesSecretRef }, 'external')?.certificatesSecret,
    ).toBe('');
  });
});

/** Medusa where Cassandra accepts encrypted clients only. */
function encrypted(
  medusa: MedusaClusterTemplate,
  secretsProvider: 'internal' | 'external' = 'internal',
): ReturnType<typeof medusaSettings> {
  const cluster = aCluster(
    {
      clientEncryptionStores: {
        keystoreSecretRef: { name: 'keys' },
        truststoreSecretRef: { name: 'trust' },
      },
      config: {
        cassandraYaml: { client_encryption_options: { enabled: true } },
      },
    },
    { medusa: { storageProperties: STORAGE, ...medusa }, secretsProvider },
  );
  const [template] = cluster.spec.cassandra!.datacenters!;
  return medusaSettings({ cluster, template });
}
