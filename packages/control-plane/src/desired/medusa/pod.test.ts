import type { MedusaClusterTemplate } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { settingsOf } from '../__testUtils__/medusa';
import { IMAGE_DEFAULTS } from '../images';
import { medusaContainer, restoreContainer } from './containers';
import { medusaProbe } from './probe';
import { medusaMounts, medusaVolumes } from './volumes';

const EVERYTHING: MedusaClusterTemplate = {
  serviceProperties: {
    encryption: { clientSecretName: 'client', serverSecretName: 'server' },
  },
  clientEncryptionStores: {
    keystoreSecretRef: { name: 'ca' },
    truststoreSecretRef: { name: 'user' },
    truststorePasswordSecretRef: { name: 'key' },
  },
};
const manual = { clientSecretName: 'management', serverSecretName: 'x' };
const SECURED = { managementApiAuth: { manual } };

describe('volumes of Medusa (operator-spec 8.1.1 step 8)', () => {
  it.each([
    [
      'the usual ones',
      settingsOf(),
      ['demo-medusa', 'bucket-key', 'podinfo', 'medusa-tmp'],
    ],
    [
      'without a Secret where a role is used',
      settingsOf({
        storageProperties: { bucketName: 'a', credentialsType: 'role-based' },
      }),
      ['demo-medusa', 'podinfo', 'medusa-tmp'],
    ],
    [
      'all of them, in order',
      settingsOf(EVERYTHING, SECURED),
      [
        'demo-medusa',
        'bucket-key',
        'podinfo',
        'certfile',
        'usercert',
        'userkey',
        'mgmt-encryption',
        'medusa-tmp',
        'grpc-server-certs',
      ],
    ],
    [
      'certificates of one Secret instead of three',
      settingsOf({ ...EVERYTHING, certificatesSecretRef: { name: 'certs' } }),
      [
        'demo-medusa',
        'bucket-key',
        'podinfo',
        'certificates',
        'medusa-tmp',
        'grpc-server-certs',
      ],
    ],
  ])('are %s', (_, settings, expected) => {
    expect(medusaVolumes(settings).map(each => each.name)).toEqual(expected);
  });

  it('take their secrets from where the cluster says', () => {
    const volumes = medusaVolumes(settingsOf(EVERYTHING, SECURED));
    const secrets = volumes.flatMap(({ name, secret }) =>
      secret ? [[name, (secret as { secretName: string }).secretName]] : [],
    );
    expect(Object.fromEntries(secrets)).toEqual({
      'bucket-key': 'bucket-key',
      certfile: 'ca',
      usercert: 'user',
      userkey: 'key',
      'mgmt-encryption': 'management',
      'grpc-server-certs': 'server',
    });
  });

  it('are mounted in the operator’s order', () => {
    const mounts = medusaMounts(settingsOf(EVERYTHING, SECURED));
    expect(mounts.map(each => `${each.name} ${each.mountPath}`)).toEqual([
      'server-config /etc/cassandra',
      'server-data /var/lib/cassandra',
      'demo-medusa /etc/medusa',
      'podinfo /etc/podinfo',
      'medusa-tmp /tmp',
      'certfile /etc/certificates/certfile',
      'usercert /etc/certificates/usercert',
      'userkey /etc/certificates/userkey',
      'grpc-server-certs /etc/certificates/grpc-server-certs',
      'bucket-key /etc/medusa-secrets',
      'mgmt-encryption /etc/encryption/mgmt',
    ]);
  });

  it('are all there for what is mounted, but those of cass-operator', () => {
    const settings = settingsOf(EVERYTHING, SECURED);
    const volumes = medusaVolumes(settings).map(each => each.name);
    const missing = medusaMounts(settings)
      .map(each => each.name)
      .filter(each => !volumes.includes(each));
    expect(missing).toEqual(['server-config', 'server-data']);
  });
});

describe('containers of Medusa (operator-spec 8.1.1 step 7)', () => {
  it('serves on the port that the cluster names', () => {
    const serviceProperties = { grpcPort: 6000 };
    const container = medusaContainer(settingsOf({ serviceProperties }));
    expect(container.ports).toEqual([
      { name: 'grpc', containerPort: 6000, protocol: 'TCP' },
    ]);
    expect(medusaContainer(settingsOf()).ports).toMatchObject([
      { containerPort: 50051 },
    ]);
  });

  it('has image, resources and security as the cluster says', () => {
    const containerImage = { registry: 'own.io', tag: '1.2.3' };
    const settings = settingsOf({
      containerImage,
      securityContext: { runAsUser: 999 },
      containerResources: { limits: { memory: '1Gi' } },
      initContainerResources: { limits: { memory: '2Gi' } },
    });
    const both = {
      image: 'own.io/k8ssandra/medusa:1.2.3',
      securityContext: { runAsUser: 999 },
    };
    expect(medusaContainer(settings)).toMatchObject({
      ...both,
      resources: { limits: { memory: '1Gi' } },
    });
    expect(restoreContainer(settings)).toMatchObject({
      ...both,
      resources: { limits: { memory: '2Gi' } },
    });
  });

  it('takes images from where the installation says', () => {
    const images = { ...IMAGE_DEFAULTS, registry: 'mirror.io' };
    const { image } = medusaContainer({ ...settingsOf(), images });
    expect(image).toBe('mirror.io/k8ssandra/medusa:0.29.1');
  });

  it('logs in with the user that the cluster names, and with none where secrets are external', () => {
    const names = (settings: ReturnType<typeof settingsOf>) =>
      medusaContainer(settings).env?.map(
        ({ name, valueFrom }) =>
          `${name} ${
            (valueFrom?.secretKeyRef as { name: string })?.name ?? ''
          }`,
      );
    const cassandraUserSecretRef = { name: 'backup-user' };
    expect(names(settingsOf({ cassandraUserSecretRef }))?.slice(3)).toEqual([
      'CQL_USERNAME backup-user',
      'CQL_PASSWORD backup-user',
    ]);
    const external = { secretsProvider: 'external' as const };
    expect(names(settingsOf({}, {}, external))).toHaveLength(3);
  });

  it('restores in the container that the user listed, which keeps the rest', () => {
    const given = {
      name: 'medusa-restore',
      command: ['own'],
      env: [{ name: 'OWN', value: 'x' }],
      securityContext: { runAsUser: 0 },
    };
    const container = restoreContainer(settingsOf(), given);
    expect(container.command).toEqual(['own']);
    expect(container.env?.map(each => each.name)).not.toContain('OWN');
    expect(container).not.toHaveProperty('securityContext');
  });
});

describe('probes of Medusa (operator-spec 8.1.1 step 7)', () => {
  it('take times and thresholds from the user', () => {
    const readinessProbe = { periodSeconds: 30, timeoutSeconds: 0 };
    const { medusa } = settingsOf({ readinessProbe });
    expect(medusaProbe(medusa, 'readinessProbe')).toMatchObject({
      periodSeconds: 30,
      timeoutSeconds: 1,
      failureThreshold: 10,
    });
    expect(medusaProbe(medusa, 'livenessProbe').periodSeconds).toBe(10);
  });

  it.each([
    [{ exec: { command: ['true'] } }, 'remove exec;'],
    [{ httpGet: { port: 80 } }, 'remove httpGet;'],
    [{ tcpSocket: { port: 1 }, grpc: { port: 2 } }, 'remove tcpSocket, grpc;'],
  ])('refuse to ask by %j', (livenessProbe, message) => {
    const { medusa } = settingsOf({ livenessProbe });
    expect(() => medusaProbe(medusa, 'livenessProbe')).toThrow(
      `spec.medusa.livenessProbe asks in another way than Medusa answers: ${message}`,
    );
  });

  it('show a certificate where the service is encrypted', () => {
    const { medusa } = settingsOf(EVERYTHING);
    expect(medusaProbe(medusa, 'livenessProbe').exec).toEqual({
      command: [
        '/bin/grpc_health_probe',
        '--addr=:50051',
        '--tls',
        '--tls-no-verify',
        '--tls-client-cert=/etc/certificates/grpc-server-certs/tls.crt',
        '--tls-client-key=/etc/certificates/grpc-server-certs/tls.key',
      ],
    });
  });
});
