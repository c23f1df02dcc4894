import type { AnyObject } from '../api';
import { datacenterNames } from './names';
import { additionalMounts } from './containers';

const fieldEnv = (name: string, fieldPath: string) => ({
  name,
  valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath } },
});

/** k8ssandra-client builds the configuration of Cassandra 4.1 and later and of HCD; cass-config-builder that of older ones (operator-spec C.4). */
function usesNewBuilder(dc: AnyObject): boolean {
  const [major, minor] = String(dc.spec.serverVersion).split('.').map(Number);
  return (
    dc.spec.serverType === 'hcd' ||
    (dc.spec.serverType === 'cassandra' &&
      (major > 4 || (major === 4 && minor >= 1)))
  );
}

/** The merged configuration as the init container gets it. */
export function configFileData(dc: AnyObject): string {
  const names = datacenterNames(dc as never);
  const config = {
    ...dc.spec.config,
    'cluster-info': {
      name: dc.spec.clusterName,
      seeds: [
        names.seedService,
        names.additionalSeedService,
        ...(dc.spec.additionalSeeds ?? []),
      ].join(','),
    },
    'datacenter-info': {
      'graph-enabled': 0,
      name: dc.spec.datacenterName ?? dc.metadata.name,
      'solr-enabled': 0,
      'spark-enabled': 0,
    },
  };
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(config).sort(([a], [b]) => a.localeCompare(b)),
    ),
  );
}

/** The init containers that write Cassandra's configuration files. */
export function configInitContainers(dc: AnyObject, rack: string) {
  const newBuilder = usesNewBuilder(dc);
  const builder = {
    name: 'server-config-init',
    image:
      dc.spec.configBuilderImage ??
      (newBuilder
        ? 'docker.io/k8ssandra/k8ssandra-client:v0.8.6'
        : 'docker.io/datastax/cass-config-builder:1.0-ubi'),
    env: [
      fieldEnv('POD_IP', 'status.podIP'),
      fieldEnv('HOST_IP', 'status.hostIP'),
      {
        name: 'USE_HOST_IP_FOR_BROADCAST',
        value: String(Boolean(dc.spec.networking?.nodePort)),
      },
      { name: 'RACK_NAME', value: rack },
      { name: 'PRODUCT_VERSION', value: dc.spec.serverVersion },
      { name: 'PRODUCT_NAME', value: dc.spec.serverType },
      fieldEnv('POD_NAME', 'metadata.name'),
      { name: 'CONFIG_FILE_DATA', value: configFileData(dc) },
    ],
    resources: nonEmpty(dc.spec.configBuilderResources) ?? {
      limits: { cpu: '1', memory: '384M' },
      requests: { cpu: '1', memory: '256M' },
    },
    volumeMounts: [
      { name: 'server-config', mountPath: '/config' },
      ...additionalMounts(dc),
    ],
  };
  if (!newBuilder) return [builder];
  const base = {
    name: 'server-config-init-base',
    image: builder.image.startsWith('docker.io/k8ssandra/k8ssandra-client')
      ? `docker.io/k8ssandra/cass-management-api:${dc.spec.serverVersion}-ubi`
      : builder.image,
    command: ['/bin/sh'],
    args: ['-c', 'cp -rf /opt/cassandra/conf/* /cassandra-base-config/'],
    volumeMounts: [
      { name: 'server-config-base', mountPath: '/cassandra-base-config/' },
    ],
  };
  return [base, builder];
}

/** The value unless it is absent or an empty object. */
export function nonEmpty<T extends object>(value: T | undefined) {
  return value && Object.keys(value).length > 0 ? value : undefined;
}
