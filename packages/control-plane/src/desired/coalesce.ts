import { InputError } from '@backstage/errors';
import type {
  CassandraClusterTemplate,
  CassandraConfig,
  DatacenterTemplate,
  EmbeddedClusterMetadata,
  FreeForm,
  K8ssandraCluster,
  StorageConfig,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type {
  AdditionalVolume,
  Container,
  DatacenterConfig,
  Telemetry,
} from './datacenterConfig';
import { metadataRule, optionRules, withoutPrototypeKeys } from './merge';
import {
  cassandraClusterName,
  cassandraDatacenterName,
  datacenterNamespace,
} from './names';
import { parseServerVersion } from './serverVersion';

/** The container that runs Cassandra; cass-operator fills in what a template leaves out. */
export const CASSANDRA_CONTAINER = 'cassandra';

/** Merged options as they come out of the rules. */
interface MergedOptions {
  serverVersion?: string;
  config?: CassandraConfig;
  storageConfig?: StorageConfig;
  containers?: Container[];
  initContainers?: Container[];
  extraVolumes?: { volumes?: FreeForm[]; pvcs?: AdditionalVolume[] };
  podSecurityContext?: FreeForm;
  podPriorityClassName?: string;
  telemetry?: Telemetry;
  [option: string]: unknown;
}

/** Options of the cluster with those of one datacenter on top (operator-spec 3.4). */
export function mergeOptions(
  cassandra: CassandraClusterTemplate,
  template: DatacenterTemplate,
): MergedOptions {
  const merged: MergedOptions = {};
  for (const [option, rule] of Object.entries(optionRules)) {
    const value = withoutPrototypeKeys(
      rule(cassandra[option], template[option]),
    );
    if (value !== undefined) {
      merged[option] = value;
    }
  }
  return merged;
}

/** One option of both levels, see {@link mergeOptions}. */
export function mergeOption<T>(
  option: string,
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): T | undefined {
  const value = cluster.spec.cassandra?.[option];
  return withoutPrototypeKeys(
    optionRules[option](value, template[option]) as T | undefined,
  );
}

/**
 * One datacenter with everything that the cluster says of it (operator-spec 3.4).
 * @param field - JSON path of the template, for errors
 * @throws InputError naming the field that is missing or cannot be read
 */
export function coalesceDatacenter(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
  field: string = 'spec.cassandra.datacenters[]',
): DatacenterConfig {
  const cassandra = cluster.spec.cassandra ?? {};
  const {
    serverVersion,
    config,
    storageConfig,
    containers = [],
    initContainers = [],
    extraVolumes,
    podSecurityContext,
    podPriorityClassName,
    telemetry = {},
    ...straight
  } = mergeOptions(cassandra, template);
  if (!storageConfig) {
    throw new InputError(
      `${field}.storageConfig is missing: set it there or in spec.cassandra.storageConfig`,
    );
  }
  return {
    ...straight,
    name: template.metadata.name,
    namespace: datacenterNamespace(cluster, template),
    context: template.k8sContext ?? '',
    clusterName: cassandraClusterName(cluster),
    cassandraName: cassandraDatacenterName(template),
    datacenterName: template.datacenterName || undefined,
    size: template.size,
    stopped: template.stopped === true,
    cdc: withoutPrototypeKeys(template.cdc as FreeForm | undefined),
    serverType: cassandra.serverType ?? 'cassandra',
    serverVersion: parseServerVersion(
      serverVersion,
      cassandra.serverVersion && !template.serverVersion
        ? 'spec.cassandra.serverVersion'
        : `${field}.serverVersion`,
    ),
    users: [],
    metadata: mergeMetadata(cassandra, template),
    config: {
      cassandraYaml: config?.cassandraYaml ?? {},
      dseYaml: config?.dseYaml ?? {},
      jvmOptions: config?.jvmOptions ?? {},
    },
    storageConfig: {
      ...storageConfig,
      additionalVolumes: [
        ...((storageConfig.additionalVolumes ?? []) as AdditionalVolume[]),
        ...(extraVolumes?.pvcs ?? []),
      ],
    },
    podTemplate: {
      containers: withCassandra(containers),
      initContainers,
      volumes: extraVolumes?.volumes ?? [],
      securityContext: podSecurityContext,
      priorityClassName: podPriorityClassName,
    },
    telemetry,
  };
}

function mergeMetadata(
  cassandra: CassandraClusterTemplate,
  template: DatacenterTemplate,
): EmbeddedClusterMetadata {
  const { name, namespace, ...own } = template.metadata;
  return withoutPrototypeKeys(
    metadataRule(cassandra.metadata ?? {}, own) as EmbeddedClusterMetadata,
  );
}

/** The container `cassandra` is always there, last unless the user listed it. */
function withCassandra(containers: Container[]): Container[] {
  return containers.some(each => each.name === CASSANDRA_CONTAINER)
    ? containers
    : [...containers, { name: CASSANDRA_CONTAINER }];
}
