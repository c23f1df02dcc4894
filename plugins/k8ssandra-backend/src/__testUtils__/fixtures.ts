import {
  missingContext,
  type ActionPlan,
  type ClusterEntry,
  type ContextFacts,
} from '@k8ssandra-backstage/control-plane';
import {
  annotations,
  type K8ssandraCluster,
  type Plan,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A context that answers. */
export function aContext(facts: Partial<ContextFacts> = {}): ContextFacts {
  return {
    name: 'east',
    connection: 'ready',
    visible: true,
    everSeen: true,
    lastContactSeconds: 1,
    latencyMs: 3,
    kubernetesVersion: 'v1.33.0',
    region: facts.name || 'east',
    clusterUid: null,
    namespaces: ['data'],
    aliases: [],
    dependants: [],
    ...facts,
  };
}

/** A K8ssandraCluster in the namespace `data`. */
export function aCluster(
  name: string,
  options: { owner?: string; namespace?: string; contexts?: string[] } = {},
): K8ssandraCluster {
  const { owner, namespace = 'data', contexts = [''] } = options;
  return {
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: {
      name,
      namespace,
      uid: `uid-of-${name}`,
      ...(owner && { annotations: { [annotations.owner]: owner } }),
    },
    spec: {
      cassandra: {
        serverVersion: '4.1.7',
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '5Gi' } },
          },
        },
        datacenters: contexts.map((k8sContext, index) => ({
          metadata: { name: `dc${index + 1}` },
          k8sContext,
          size: 3,
        })),
      },
    },
  };
}

export function aPlan(): ActionPlan & Plan {
  return { generation: 1, settled: true, steps: [], attention: [] };
}

/** What a control plane knows of a cluster. */
export function anEntry(
  controlPlane: string,
  cluster: K8ssandraCluster,
): ClusterEntry {
  const { name, namespace = '', uid = '' } = cluster.metadata;
  const home = { ...missingContext(''), ...aContext({ name: '' }) };
  return {
    id: { controlPlane, namespace, name },
    uid,
    plan: aPlan(),
    snapshot: {
      controlPlane,
      mode: 'reconcile',
      cluster,
      home,
      contexts: { '': home },
      siblings: [],
      schema: {},
      referenced: {},
    },
  };
}
