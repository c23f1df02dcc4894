import {
  annotations,
  finalizers,
  labels,
  type ReplicatedSecret,
  type ReplicationTarget,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { context } from '../../plan/__testUtils__/snapshots';
import type { ContextSnapshot } from '../../snapshot';
import type { SecretSnapshot } from '../types';

/** A ReplicatedSecret "certs" of namespace "db" that selects `app=shop`. */
export function newReplicatedSecret(
  targets: ReplicationTarget[],
  metadata: Partial<ReplicatedSecret['metadata']> = {},
): ReplicatedSecret {
  return {
    apiVersion: 'replication.k8ssandra.io/v1alpha1',
    kind: 'ReplicatedSecret',
    metadata: {
      name: 'certs',
      namespace: 'db',
      uid: 'uid-certs',
      resourceVersion: '1',
      generation: 1,
      ...metadata,
    },
    spec: {
      selector: { matchLabels: { app: 'shop' } },
      replicationTargets: targets,
    },
  };
}

/** The same, held by us. */
export function held(
  targets: ReplicationTarget[],
  metadata: Partial<ReplicatedSecret['metadata']> = {},
): ReplicatedSecret {
  return newReplicatedSecret(targets, {
    finalizers: [finalizers.replicatedSecret],
    ...metadata,
    annotations: { [annotations.claim]: 'cp', ...metadata.annotations },
  });
}

/** A secret that it selects. */
export function source(name = 'tls', password = 'czNjcjN0LXZhbHVl'): Secret {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    metadata: {
      name,
      namespace: 'db',
      uid: `uid-${name}`,
      labels: { app: 'shop' },
    },
    data: { password },
  };
}

/** A copy as we leave it. */
export function copy(name = 'tls', namespace = 'db'): Secret {
  return {
    ...source(name),
    metadata: {
      name,
      namespace,
      uid: `uid-copy-${name}`,
      labels: { app: 'shop', [labels.replicatedSecretName]: 'db.certs' },
    },
  };
}

/** What is known of it in these contexts. */
export function snapshot(
  replicatedSecret: ReplicatedSecret,
  contexts: ContextSnapshot[],
  sources: Secret[] | undefined = [source()],
): SecretSnapshot {
  return {
    controlPlane: 'cp',
    replicatedSecret,
    sources,
    home: contexts.find(each => each.name === '') ?? context(''),
    contexts: Object.fromEntries(
      contexts.filter(each => each.name !== '').map(each => [each.name, each]),
    ),
  };
}
