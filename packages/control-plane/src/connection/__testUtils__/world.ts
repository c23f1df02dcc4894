import {
  labels,
  type K8ssandraCluster,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import { both, EVERYWHERE, region } from '../../survival/__testUtils__/world';
import { asked, demo, NOW, settled } from '../../view/__testUtils__/fleet';
import { buildConnection } from '../buildConnection';

const id = { controlPlane: 'hub', namespace: 'payments', name: 'demo' };
/** What the tab Connect is told of a snapshot. */
export const built = (snapshot: Snapshot, locate = true) =>
  buildConnection({
    id,
    snapshot,
    plan: settled,
    now: NOW,
    signalSalt: 'salt',
    locate,
  });
/** The cluster in two regions with other fields in its specification. */
export const withSpec = (
  spec: object,
  datacenter: object = {},
): K8ssandraCluster => {
  const cluster = demo([
    asked('dc1', 'east', datacenter),
    asked('dc2', 'west'),
  ]);
  const { cassandra, ...rest } = spec as { cassandra?: object };
  return {
    ...cluster,
    spec: {
      ...cluster.spec,
      ...rest,
      cassandra: { ...cluster.spec.cassandra, ...cassandra },
    },
  };
};
/** Encryption of clients with stores. */
export const encrypted = (options: object, more: object = {}) => ({
  cassandra: {
    config: {
      cassandraYaml: { client_encryption_options: options, ...more },
    },
    clientEncryptionStores: {
      keystoreSecretRef: { name: 'stores', key: 'node.jks' },
      truststoreSecretRef: { name: 'stores' },
      truststorePasswordSecretRef: { name: 'words', key: 'trust' },
    },
  },
});
/** How a service connects in the first region. */
export const first = (cluster?: K8ssandraCluster) =>
  built(both({ orders: EVERYWHERE }, cluster ? { cluster } : {}))
    .datacenters[0];
/** A Secret with a login that is marked to go to the regions. */
export const login = (name: string, password: string): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    name,
    namespace: 'payments',
    creationTimestamp: '2026-03-03T15:05:00Z',
    labels: {
      [labels.replicatedBy]: 'k8ssandracluster-controller',
      [labels.clusterName]: 'demo',
      [labels.clusterNamespace]: 'payments',
    },
  },
  data: {
    username: 'dXNlcg==',
    password: Buffer.from(password).toString('base64'),
  },
});
/** Secrets beside the cluster, and their copies in the first region. */
export const withSecrets = (
  sources: Secret[],
  inEast: Secret[],
  west = region('west', 'dc2', { secrets: sources }),
) => {
  const snapshot = both({ orders: EVERYWHERE }, {}, [
    region('east', 'dc1', { secrets: inEast }),
    west,
  ]);
  snapshot.home.secrets = sources;
  return snapshot;
};
