import {
  annotations,
  apiVersionOf,
  finalizers,
  resourceTypes,
  type CassandraDatacenter,
  type CassandraDatacenterSpec,
  type DatacenterTemplate,
  type K8ssandraCluster,
  type StorageConfig,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { coalesceDatacenter } from './coalesce';
import { compact, compactMembers } from './compact';
import { configJson } from './config/configJson';
import type { DatacenterConfig } from './datacenterConfig';
import { enrich } from './enrich';
import { datacenterField } from './fields';
import { withResourceHash } from './hash';
import type { ImageDefaults } from './images';
import { cleanedUpLabels, partLabels } from './labels';
import { podTemplateSpec, resourcesOf } from './podTemplate';
import {
  canonicalClaim,
  canonicalResources,
  canonicalVolume,
} from './quantity';
import type { Referenced } from './references';
import { additionalServiceConfig } from './serviceConfig';

/** What a CassandraDatacenter is made from. */
export interface CassandraDatacenterInput {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
  /** Position in the order of creation, see `creationOrder`: only the first one creates users. */
  index: number;
  /** Copies by Cassandra datacenter name: what the annotation `initial-system-replication` holds, or will hold. */
  systemReplication: Record<string, number>;
  /** Existing or generated Secret of the superuser; ignored where secrets are external. */
  superuserSecretName: string;
  /** Objects that the specification refers to (`referencesOf`); none when absent. */
  referenced?: Referenced;
  /** Where images come from; the released operator's when absent. */
  images?: ImageDefaults;
}

/**
 * The CassandraDatacenter of one region, hash included, without status (operator-spec 3.4 to 3.8).
 * @throws InputError naming the field of the K8ssandraCluster that is missing or cannot be read
 */
export function buildCassandraDatacenter(
  input: CassandraDatacenterInput,
): CassandraDatacenter {
  const { cluster, template, systemReplication, referenced = {} } = input;
  const field = datacenterField(cluster, template);
  const config = enrich(coalesceDatacenter(cluster, template, field), {
    cluster,
    template,
    field,
    systemReplication,
    referenced,
    images: input.images,
  });
  const type = resourceTypes.CassandraDatacenter;
  const own = cluster.spec.cassandra?.metadata;
  return withResourceHash<CassandraDatacenter>({
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: {
      name: config.name,
      namespace: config.namespace,
      labels: {
        ...partLabels(),
        ...cleanedUpLabels(cluster),
        ...config.metadata.labels,
        ...own?.labels,
      },
      annotations: {
        ...config.metadata.annotations,
        ...(skipsUsers(input) && { [annotations.skipUserCreation]: 'true' }),
        ...own?.annotations,
      },
      finalizers: [finalizers.cluster],
    },
    spec: specOf(config, input, field),
  });
}

/** Users are made once, by the first datacenter; with external datacenters they exist already (operator-spec 3.3 f, 3.5 step 16). */
function skipsUsers({ cluster, index }: CassandraDatacenterInput): boolean {
  return index > 0 || (cluster.spec.externalDatacenters ?? []).length > 0;
}

function specOf(
  config: DatacenterConfig,
  { cluster, superuserSecretName }: CassandraDatacenterInput,
  field: string,
): CassandraDatacenterSpec {
  const { containers, initContainers } = config.podTemplate;
  const external = cluster.spec.secretsProvider === 'external';
  return {
    clusterName: config.clusterName,
    size: config.size,
    serverType: config.serverType,
    serverVersion: config.serverVersion.version,
    config: configJson(config, field),
    storageConfig: storageOf(config),
    podTemplateSpec: podTemplateSpec(config),
    additionalServiceConfig: additionalServiceConfig(cluster, config.metadata),
    resources: canonicalResources(config.resources ?? {}),
    systemLoggerResources: canonicalResources(
      resourcesOf(containers, 'server-system-logger') ??
        config.systemLoggerResources ??
        {},
    ),
    configBuilderResources: canonicalResources(
      resourcesOf(initContainers, 'server-config-init') ?? {},
    ),
    managementApiAuth: compactMembers(config.managementApiAuth ?? {}),
    ...(config.dseWorkloads && { dseWorkloads: compact(config.dseWorkloads) }),
    ...(config.networking && {
      networking: compact(compactMembers(config.networking)),
    }),
    ...(config.readOnlyRootFilesystem !== undefined && {
      readOnlyRootFilesystem: config.readOnlyRootFilesystem,
    }),
    ...compact({
      superuserSecretName: external ? undefined : superuserSecretName,
      stopped: config.stopped,
      allowMultipleNodesPerWorker: config.softPodAntiAffinity,
      datacenterName: config.datacenterName,
      serverImage: config.serverImage,
      racks: config.racks,
      users: config.users,
      tolerations: config.tolerations,
      cdc: config.cdc,
      serviceAccountName: config.serviceAccount,
      additionalLabels: config.metadata.commonLabels,
      additionalAnnotations: config.metadata.commonAnnotations,
    }),
  };
}

function storageOf({ storageConfig }: DatacenterConfig): StorageConfig {
  const { cassandraDataVolumeClaimSpec, additionalVolumes } = storageConfig;
  return compact({
    ...storageConfig,
    cassandraDataVolumeClaimSpec: canonicalClaim(cassandraDataVolumeClaimSpec),
    additionalVolumes: additionalVolumes.map(
      ({ pvcSpec, volumeSource, ...each }) => ({
        ...each,
        ...(pvcSpec && { pvcSpec: canonicalClaim(pvcSpec) }),
        ...(volumeSource && { volumeSource: canonicalVolume(volumeSource) }),
      }),
    ),
  });
}
