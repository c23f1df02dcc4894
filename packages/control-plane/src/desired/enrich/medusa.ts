import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterConfig, Enrichment } from '../datacenterConfig';
import { withInjectedSecret } from '../injectSecret';
import {
  MEDUSA_CONTAINER,
  RESTORE_CONTAINER,
  medusaContainer,
  restoreContainer,
} from '../medusa/containers';
import { medusaSecretName } from '../medusa/names';
import { medusaSettings, type MedusaSettings } from '../medusa/settings';
import { medusaVolumes } from '../medusa/volumes';
import { withContainer, withInitContainer, withVolume } from './podParts';
import { withUser } from './users';

/**
 * Medusa beside Cassandra in every pod: two containers, their volumes, a user (operator-spec 8.1.1).
 * @throws InputError naming a field of `spec.medusa` that is missing or contradicts another
 */
export const medusa: Enrichment = (config, context) => {
  const { field } = context;
  const settings = medusaSettings(context);
  if (!settings) return config;
  const annotated = withAnnotations(config, settings);
  const restoring = withRestore(annotated, settings);
  const serving = withContainer(restoring, MEDUSA_CONTAINER, () =>
    medusaContainer(settings),
  );
  const pulled = withPullSecrets(serving, settings);
  const mounted = medusaVolumes(settings).reduce(withVolume, pulled);
  return settings.cluster.spec.secretsProvider === 'external'
    ? mounted
    : withMedusaUser(mounted, settings, field);
};

function withPullSecrets(
  config: DatacenterConfig,
  { images }: MedusaSettings,
): DatacenterConfig {
  const imagePullSecrets = images.pullSecrets.map(name => ({ name }));
  return {
    ...config,
    podTemplate: { ...config.podTemplate, imagePullSecrets },
  };
}

/** By these the operator of the region finds Medusa's service. */
function withAnnotations(
  config: DatacenterConfig,
  { medusa: { serviceProperties } }: MedusaSettings,
): DatacenterConfig {
  const { encryption, grpcPort } = serviceProperties ?? {};
  return {
    ...config,
    metadata: {
      ...config.metadata,
      annotations: {
        ...config.metadata.annotations,
        ...(encryption?.clientSecretName && {
          [annotations.medusaClientSecret]: encryption.clientSecretName,
        }),
        ...(grpcPort && { [annotations.medusaPort]: String(grpcPort) }),
      },
    },
  };
}

/** It restores after the configuration of the server was written, so that container is named before it. */
function withRestore(
  config: DatacenterConfig,
  settings: MedusaSettings,
): DatacenterConfig {
  const listed = config.podTemplate.initContainers.some(
    each => each.name === RESTORE_CONTAINER,
  );
  const before = listed
    ? config
    : withInitContainer(config, 'server-config-init');
  return withInitContainer(before, RESTORE_CONTAINER, given =>
    restoreContainer(settings, given),
  );
}

/**
 * The user comes by environment variables, so pods need not ask for its Secret. Upstream asks for it only where the user gave
 * annotations for pods; asking always would restart every node of an adopted cluster (operator-spec 4.6).
 */
function withMedusaUser(
  config: DatacenterConfig,
  { cluster }: MedusaSettings,
  field: string,
): DatacenterConfig {
  const secret = medusaSecretName(cluster);
  const result = withUser(config, secret);
  const { pods } = result.metadata;
  if (Object.keys(pods?.annotations ?? {}).length === 0) return result;
  return {
    ...result,
    metadata: {
      ...result.metadata,
      pods: withInjectedSecret(
        pods!,
        secret,
        [MEDUSA_CONTAINER, RESTORE_CONTAINER],
        `${field}.metadata.pods`,
      ),
    },
  };
}
