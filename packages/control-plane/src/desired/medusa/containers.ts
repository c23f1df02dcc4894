import type { ResourceRequirements } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Container } from '../datacenterConfig';
import { imageOf } from '../images';
import { medusaSecretName } from './names';
import { medusaPort, medusaProbe } from './probe';
import type { MedusaSettings } from './settings';
import { medusaMounts } from './volumes';

/** The container that serves backups. */
export const MEDUSA_CONTAINER = 'medusa';

/** The init container that restores a backup when it is told to. */
export const RESTORE_CONTAINER = 'medusa-restore';

const RESOURCES: ResourceRequirements = {
  requests: { cpu: '100m', memory: '100Mi' },
  limits: { memory: '8Gi' },
};

/** The container that serves backups (operator-spec 8.1.1 step 7): always ours as a whole. */
export function medusaContainer(settings: MedusaSettings): Container {
  const { medusa } = settings;
  return {
    name: MEDUSA_CONTAINER,
    ...common(settings, 'GRPC'),
    ports: [
      { name: 'grpc', containerPort: medusaPort(medusa), protocol: 'TCP' },
    ],
    readinessProbe: medusaProbe(medusa, 'readinessProbe'),
    livenessProbe: medusaProbe(medusa, 'livenessProbe'),
    resources: medusa.containerResources ?? RESOURCES,
  };
}

/** The container that restores (operator-spec 8.1.1 step 7); one that the user listed keeps what is not said here. */
export function restoreContainer(
  settings: MedusaSettings,
  given: Container = { name: RESTORE_CONTAINER },
): Container {
  const { securityContext, ...kept } = given;
  return {
    ...(kept as Container),
    ...common(settings, 'RESTORE'),
    resources: settings.medusa.initContainerResources ?? RESOURCES,
  };
}

function common(
  settings: MedusaSettings,
  mode: 'GRPC' | 'RESTORE',
): Omit<Container, 'name'> {
  const { medusa, images } = settings;
  return {
    ...imageOf('medusa', medusa.containerImage, images),
    ...(medusa.securityContext && { securityContext: medusa.securityContext }),
    env: environment(settings, mode),
    volumeMounts: medusaMounts(settings),
  };
}

function environment(
  { cluster }: MedusaSettings,
  mode: string,
): Container['env'] {
  const fromSecret = (name: string, key: string) => ({
    name,
    valueFrom: { secretKeyRef: { name: medusaSecretName(cluster), key } },
  });
  return [
    { name: 'MEDUSA_MODE', value: mode },
    { name: 'MEDUSA_TMP_DIR', value: '/var/lib/cassandra' },
    {
      name: 'POD_NAME',
      valueFrom: { fieldRef: { fieldPath: 'metadata.name' } },
    },
    ...(cluster.spec.secretsProvider === 'external'
      ? []
      : [
          fromSecret('CQL_USERNAME', 'username'),
          fromSecret('CQL_PASSWORD', 'password'),
        ]),
  ];
}
