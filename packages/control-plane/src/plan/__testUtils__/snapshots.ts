import {
  annotations,
  finalizers,
  labels,
  type CassandraDatacenter,
  type CassandraPod,
  type DatacenterTemplate,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  missingContext,
  type ContextSnapshot,
  type Snapshot,
} from '../../snapshot';
import type { ActionPlan, PlannedStep } from '../types';

/** A template of three nodes. */
export function dc(
  name: string,
  k8sContext: string,
  rest: Partial<DatacenterTemplate> = {},
): DatacenterTemplate {
  return { metadata: { name }, k8sContext, size: 3, ...rest };
}

/** A K8ssandraCluster "demo" as a user applies it. */
export function newCluster(
  datacenters: DatacenterTemplate[],
  metadata: Partial<K8ssandraCluster['metadata']> = {},
): K8ssandraCluster {
  return {
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: {
      name: 'demo',
      namespace: 'db',
      uid: 'uid-demo',
      resourceVersion: '1',
      generation: 1,
      creationTimestamp: '2026-01-02T00:00:00Z',
      ...metadata,
    },
    spec: {
      cassandra: {
        serverVersion: '4.1.8',
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            storageClassName: 'standard',
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '5Gi' } },
          },
        },
        datacenters,
      },
    },
  };
}

/** The same with our claim, finalizer and notes. */
export function claimed(
  cluster: K8ssandraCluster,
  notes: Record<string, string> = {},
): K8ssandraCluster {
  const first = cluster.spec.cassandra?.datacenters?.[0];
  return {
    ...cluster,
    metadata: {
      ...cluster.metadata,
      finalizers: [finalizers.cluster],
      annotations: {
        [annotations.claim]: 'cp',
        [annotations.initialSystemReplication]: JSON.stringify({
          [first?.metadata.name ?? '']: Math.min(3, first?.size ?? 3),
        }),
        ...cluster.metadata.annotations,
        ...notes,
      },
    },
  };
}

/** A Kubernetes cluster that answers and holds nothing. */
export function context(
  name: string,
  rest: Partial<ContextSnapshot> = {},
): ContextSnapshot {
  return {
    ...missingContext(name),
    connection: 'ready',
    visible: true,
    everSeen: true,
    lastContactSeconds: 1,
    region: name === '' ? 'home' : name,
    clusterUid: `uid-${name || 'home'}`,
    namespaces: ['db', 'kube-system'],
    served: {
      Stargate: true,
      Reaper: true,
      MedusaBackupSchedule: true,
      ServiceMonitor: true,
    },
    ...rest,
  };
}

/** A Kubernetes cluster that has been out of sight since before we started. */
export function away(
  name: string,
  rest: Partial<ContextSnapshot> = {},
): ContextSnapshot {
  return context(name, {
    connection: 'down',
    visible: false,
    everSeen: false,
    reason: { code: 'ConnectionRefused', message: 'connection refused' },
    namespaces: null,
    ...rest,
  });
}

/** A snapshot of a cluster in these contexts. */
export function snapshot(
  cluster: K8ssandraCluster,
  contexts: ContextSnapshot[],
  rest: Partial<Snapshot> = {},
): Snapshot {
  const home = contexts.find(each => each.name === '') ?? context('');
  return {
    controlPlane: 'cp',
    mode: 'reconcile',
    cluster,
    home,
    contexts: Object.fromEntries(
      [home, ...contexts].map(each => [each.name, each]),
    ),
    siblings: [],
    schema: {},
    referenced: {},
    ...rest,
  };
}

/** Status that cass-operator writes when everything is done. */
export function readyStatus(
  generation: number,
  stopped = false,
): CassandraDatacenter['status'] {
  const condition = (type: string, on: boolean) => ({
    type,
    status: on ? ('True' as const) : ('False' as const),
    lastTransitionTime: '2026-01-02T00:00:00Z',
  });
  return {
    observedGeneration: generation,
    cassandraOperatorProgress: 'Ready',
    conditions: [
      condition('Initialized', true),
      condition('Ready', !stopped),
      condition('Stopped', stopped),
    ],
  };
}

/** Pods of a datacenter; all are seeds up to three. */
export function podsOf(
  name: string,
  count: number,
  { ready = count, subnet = 1 } = {},
): CassandraPod[] {
  return Array.from({ length: count }, (_, ordinal) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `demo-${name}-default-sts-${ordinal}`,
      namespace: 'db',
      labels: {
        [labels.cassandraCluster]: 'demo',
        [labels.cassandraDatacenter]: name,
        ...(ordinal < 3 && { [labels.seedNode]: 'true' }),
      },
    },
    spec: {},
    status: {
      phase: 'Running',
      podIP: `10.0.${subnet}.${ordinal + 1}`,
      ready: ordinal < ready,
      restarts: 0,
    },
  }));
}

/** Finds a step whose id contains all parts. */
export function stepOf(plan: ActionPlan, ...parts: string[]): PlannedStep {
  const found = plan.steps.filter(each =>
    parts.every(part => each.id.includes(part)),
  );
  if (found.length !== 1) {
    throw new Error(
      `${found.length} steps match ${parts.join(' ')}:\n${plan.steps
        .map(each => each.id)
        .join('\n')}`,
    );
  }
  return found[0];
}

/** Ids of steps in a state, for whole-plan expectations. */
export function idsIn(plan: ActionPlan, state: PlannedStep['state']): string[] {
  return plan.steps.filter(each => each.state === state).map(each => each.id);
}
