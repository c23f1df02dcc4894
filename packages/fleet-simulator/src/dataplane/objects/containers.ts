import type { AnyObject } from '../api';
import { managementApiPort } from './services';

const containerPort = (name: string, number: number) => ({
  name,
  containerPort: number,
  protocol: 'TCP',
});

const fieldEnv = (name: string, fieldPath: string) => ({
  name,
  valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath } },
});

const probe = (path: string, port: number, delay: number, period: number) => ({
  httpGet: { path, port, scheme: 'HTTP' },
  initialDelaySeconds: delay,
  timeoutSeconds: 10,
  periodSeconds: period,
  successThreshold: 1,
  failureThreshold: 3,
});

/** Mounts of `spec.storageConfig.additionalVolumes`: every container gets them. */
export function additionalMounts(dc: AnyObject) {
  return (dc.spec.storageConfig?.additionalVolumes ?? []).map((each: any) => ({
    name: each.name,
    mountPath: each.mountPath,
  }));
}

/** The image of Cassandra with the management API in it. */
export function serverImage(dc: AnyObject): string {
  if (dc.spec.serverImage) return dc.spec.serverImage;
  const { serverType, serverVersion } = dc.spec;
  if (serverType === 'dse') {
    return `docker.io/datastax/dse-mgmtapi-6_8:${serverVersion}-ubi`;
  }
  if (serverType === 'hcd')
    return `docker.io/datastax/hcd:${serverVersion}-ubi`;
  return `docker.io/k8ssandra/cass-management-api:${serverVersion}-ubi`;
}

/** The container `cassandra` (operator-spec C.4). */
export function cassandraContainer(dc: AnyObject) {
  const port = managementApiPort(dc);
  const drain = `http://localhost:${port}/api/v0/ops/node/drain`;
  return {
    name: 'cassandra',
    image: serverImage(dc),
    ports: [
      containerPort('native', 9042),
      containerPort('tls-native', 9142),
      containerPort('internode', 7000),
      containerPort('tls-internode', 7001),
      containerPort('jmx', 7199),
      containerPort('mgmt-api-http', port),
      containerPort('prometheus', 9103),
      containerPort('metrics', 9000),
    ],
    env: [
      fieldEnv('POD_NAME', 'metadata.name'),
      fieldEnv('NODE_NAME', 'spec.nodeName'),
      { name: 'DS_LICENSE', value: 'accept' },
      { name: 'USE_MGMT_API', value: 'true' },
      { name: 'MGMT_API_NO_KEEP_ALIVE', value: 'true' },
      { name: 'MGMT_API_EXPLICIT_START', value: 'true' },
      { name: 'MGMT_API_LISTEN_TCP_PORT', value: String(port) },
    ],
    resources: dc.spec.resources ?? {},
    volumeMounts: [
      ...additionalMounts(dc),
      { name: 'tmp', mountPath: '/tmp' },
      { name: 'server-logs', mountPath: '/var/log/cassandra' },
      { name: 'server-data', mountPath: '/var/lib/cassandra' },
      { name: 'server-config', mountPath: '/config' },
    ],
    livenessProbe: probe('/api/v0/probes/liveness', port, 15, 15),
    readinessProbe: probe('/api/v0/probes/readiness', port, 20, 10),
    lifecycle: {
      preStop: {
        exec: {
          command: ['curl', '-X', 'POST', '-s', '-m', '0', '--fail', drain],
        },
      },
    },
  };
}

/** The sidecar that prints Cassandra's system log. */
export function systemLogger(dc: AnyObject) {
  return {
    name: 'server-system-logger',
    image:
      dc.spec.systemLoggerImage ?? 'docker.io/k8ssandra/system-logger:v1.31.0',
    env: [
      fieldEnv('POD_NAME', 'metadata.name'),
      fieldEnv('NODE_NAME', 'spec.nodeName'),
      { name: 'CLUSTER_NAME', value: dc.spec.clusterName },
      {
        name: 'DATACENTER_NAME',
        value: dc.spec.datacenterName ?? dc.metadata.name,
      },
      fieldEnv('RACK_NAME', "metadata.labels['cassandra.datastax.com/rack']"),
      fieldEnv('NAMESPACE', 'metadata.namespace'),
    ],
    resources: Object.keys(dc.spec.systemLoggerResources ?? {}).length
      ? dc.spec.systemLoggerResources
      : {
          limits: { memory: '128M' },
          requests: { cpu: '100m', memory: '64M' },
        },
    volumeMounts: [
      ...additionalMounts(dc),
      { name: 'server-logs', mountPath: '/var/log/cassandra' },
      { name: 'vector-lib', mountPath: '/var/lib/vector' },
    ],
  };
}
