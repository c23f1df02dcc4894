import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Action } from '../plan';

/** A webhook that said no, in the words of the API server; one that does not answer says "failed calling webhook". */
const DENIED = /admission webhook "?([^" ]+)"? denied the request(?:: (.*))?$/s;

/**
 * Whether an API server, or a webhook behind it, looked at the object and said no: the same object is refused again, so that it is
 * offered again only when it changes, or once in a while (research 4.3, F25).
 */
export function isRefusal(error: unknown): boolean {
  return (
    KubernetesError.is(error, 'Invalid', 'BadRequest') ||
    (error instanceof KubernetesError && DENIED.test(error.message))
  );
}

/** Fields of a CassandraDatacenter, and where people write them in the template of its datacenter. */
const DATACENTER_FIELDS: Record<string, string> = {
  size: 'size',
  racks: 'racks',
  stopped: 'stopped',
  storageConfig: 'storageConfig',
  serverVersion: 'serverVersion',
  serverImage: 'serverImage',
  config: 'config',
  networking: 'networking',
  resources: 'resources',
  tolerations: 'tolerations',
  serviceAccountName: 'serviceAccount',
  managementApiAuth: 'managementApiAuth',
  cdc: 'cdc',
  dseWorkloads: 'dseWorkloads',
  datacenterName: 'datacenterName',
  podTemplateSpec: 'containers',
  additionalServiceConfig: 'metadata.services',
  additionalLabels: 'metadata.commonLabels',
  additionalAnnotations: 'metadata.commonAnnotations',
};

/** Those that people write for the whole cluster. */
const CLUSTER_FIELDS: Record<string, string> = {
  clusterName: 'spec.cassandra.clusterName',
  serverType: 'spec.cassandra.serverType',
  superuserSecretName: 'spec.cassandra.superuserSecretRef.name',
};

/** Fields that keep their name below. */
const SAME_BELOW = new Set(['racks', 'storageConfig', 'networking', 'cdc']);

/**
 * The words of a refusal, what matters first: a webhook's own reason, and each field named as in the K8ssandraCluster that people
 * write (research 4.3, F28); undefined where the error names no field that stands there.
 */
export function refusalWords(
  error: unknown,
  action: Action,
  cluster: K8ssandraCluster,
): string | undefined {
  if (!(error instanceof KubernetesError)) return undefined;
  const [, webhook, said] = DENIED.exec(error.message) ?? [];
  if (webhook) return `${said || 'It is refused'} (webhook ${webhook})`;
  if (error.causes.length === 0) return undefined;
  if (
    action.type !== 'apply' ||
    action.resource.kind !== resourceTypes.CassandraDatacenter.kind
  ) {
    return undefined;
  }
  const { name } = action.object.metadata;
  const index = (cluster.spec.cassandra?.datacenters ?? []).findIndex(
    each => each.metadata.name === name,
  );
  if (index < 0) return undefined;
  const told = error.causes.map(({ field, message }) => {
    const path = clusterField(field, index);
    return path
      ? `${path}: ${message} (there ${field})`
      : `${field}: ${message}`;
  });
  return told.join('; ');
}

/** Path in a K8ssandraCluster of a field of the CassandraDatacenter with this index. */
export function clusterField(field: string, index: number): string | undefined {
  const [, first, rest = ''] = /^spec\.([A-Za-z]+)(.*)$/.exec(field) ?? [];
  if (first === undefined) return undefined;
  if (CLUSTER_FIELDS[first]) return CLUSTER_FIELDS[first];
  const own = DATACENTER_FIELDS[first];
  if (!own) return undefined;
  const below = SAME_BELOW.has(first) ? rest : '';
  return `spec.cassandra.datacenters[${index}].${own}${below}`;
}
