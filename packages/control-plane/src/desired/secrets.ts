import {
  annotations,
  apiVersionOf,
  labels,
  resourceTypes,
  type K8ssandraCluster,
  type ReplicatedSecret,
  type ReplicationTarget,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { secretDataHash } from './hash';
import { commonMetadata, ownedBy, replicatedLabels } from './labels';
import { superuserSecretName } from './names';

/** Prefix of the bookkeeping that cass-operator does on secrets of its own region (operator-spec 4.5). */
const CASS_OPERATOR_PREFIX = 'cassandra.datastax.com/';

const BOOKKEEPING = new Set<string>([
  // What kubectl applied last, values included: an older copy of the data that nobody would renew.
  'kubectl.kubernetes.io/last-applied-configuration',
  // Who wrote the source, and for what, says nothing of the copy.
  annotations.cluster,
  annotations.stamp,
  annotations.term,
]);

/** The generated Secret of the superuser (operator-spec 4.1). */
export function buildSuperuserSecret({
  cluster,
  password,
}: {
  cluster: K8ssandraCluster;
  password: string;
}): Secret {
  const name = superuserSecretName(cluster);
  return buildCredentialsSecret({ cluster, name, password });
}

/** A generated Secret of `generatedSecrets`; its user is named like the Secret (operator-spec 4.1). */
export function buildCredentialsSecret({
  cluster,
  name,
  password,
}: {
  cluster: K8ssandraCluster;
  name: string;
  password: string;
}): Secret {
  const common = commonMetadata(cluster);
  const data = { username: base64(name), password: base64(password) };
  return {
    apiVersion: apiVersionOf(resourceTypes.Secret),
    kind: resourceTypes.Secret.kind,
    metadata: {
      name,
      namespace: cluster.metadata.namespace,
      labels: { ...common.labels, ...replicatedLabels(cluster) },
      annotations: {
        ...common.annotations,
        [annotations.resourceHash]: secretDataHash(data),
      },
      ownerReferences: [ownedBy(cluster)],
    },
    type: 'Opaque',
    data,
  };
}

/** What a copy of a secret is made from. */
export interface SecretCopyInput {
  source: Secret;
  target: ReplicationTarget;
  replicatedSecret: ReplicatedSecret;
}

/**
 * The copy of a secret in a region (operator-spec 4.3): data, type, labels and annotations of the source, without owners and
 * finalizers, marked with where it comes from and with the digest of its data.
 */
export function buildSecretCopy({
  source,
  target,
  replicatedSecret,
}: SecretCopyInput): Secret {
  const copied = {
    ...withoutBookkeeping(source.metadata.labels),
    ...target.addLabels,
  };
  for (const label of target.dropLabels ?? []) {
    delete copied[label];
  }
  const { name, namespace } = replicatedSecret.metadata;
  return {
    apiVersion: apiVersionOf(resourceTypes.Secret),
    kind: resourceTypes.Secret.kind,
    metadata: {
      name: `${target.targetPrefix ?? ''}${source.metadata.name}`,
      namespace: target.namespace || source.metadata.namespace,
      labels: {
        ...copied,
        [labels.replicatedSecretName]: `${namespace}.${name}`,
      },
      annotations: {
        ...withoutBookkeeping(source.metadata.annotations),
        [annotations.resourceHash]: secretDataHash(source.data),
      },
    },
    type: source.type ?? 'Opaque',
    data: { ...source.data },
  };
}

function withoutBookkeeping(
  map: Record<string, string> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map ?? {}).filter(
      ([key]) => !BOOKKEEPING.has(key) && !key.startsWith(CASS_OPERATOR_PREFIX),
    ),
  );
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
