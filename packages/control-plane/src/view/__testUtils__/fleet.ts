import {
  labels,
  type CassandraDatacenter,
  type CassandraPod,
  type Condition,
  type DatacenterTemplate,
  type K8ssandraCluster,
  type Plan,
  type PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import { missingContext } from '../../snapshot/missingContext';

/** The instant of every fixture. */
export const NOW = Date.parse('2026-03-04T15:05:00Z');

/** Time stamp of so many seconds before {@link NOW}. */
export const ago = (seconds: number) =>
  new Date(NOW - seconds * 1000).toISOString();

/** A K8ssandraCluster "demo" with these datacenters. */
export function demo(
  datacenters: DatacenterTemplate[],
  changes: Partial<K8ssandraCluster['metadata']> = {},
): K8ssandraCluster {
  return {
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: {
      name: 'demo',
      namespace: 'payments',
      uid: 'uid-demo',
      generation: 1,
      creationTimestamp: ago(3600),
      annotations: { 'backstage.k8ssandra.io/claim': 'hub' },
      finalizers: ['k8ssandracluster.k8ssandra.io/finalizer'],
      ...changes,
    },
    spec: { cassandra: { serverVersion: '4.1.9', datacenters } },
    status: {
      conditions: [{ type: 'CassandraInitialized', status: 'True' }],
    },
  };
}

/** A datacenter of three nodes in three racks with a zone each. */
export function asked(
  name: string,
  k8sContext: string,
  changes: Partial<DatacenterTemplate> = {},
): DatacenterTemplate {
  return {
    metadata: { name },
    k8sContext,
    size: 3,
    racks: ['r1', 'r2', 'r3'].map(rack => ({
      name: rack,
      nodeAffinityLabels: { 'topology.kubernetes.io/zone': `zone-${rack}` },
    })),
    ...changes,
  };
}

const condition = (type: string, status: 'True' | 'False'): Condition => ({
  type,
  status,
  lastTransitionTime: ago(600),
});

/** A CassandraDatacenter of {@link demo} that is complete, with its three nodes in the ring. */
export function complete(
  name: string,
  changes: {
    conditions?: Record<string, 'True' | 'False'>;
    spec?: Partial<CassandraDatacenter['spec']>;
    status?: CassandraDatacenter['status'];
    metadata?: Partial<CassandraDatacenter['metadata']>;
  } = {},
): CassandraDatacenter {
  const conditions = {
    Initialized: 'True',
    Ready: 'True',
    ...changes.conditions,
  } as const;
  return {
    apiVersion: 'cassandra.datastax.com/v1beta1',
    kind: 'CassandraDatacenter',
    metadata: {
      name,
      namespace: 'payments',
      uid: `uid-${name}`,
      generation: 1,
      creationTimestamp: ago(3000),
      labels: {
        [labels.clusterName]: 'demo',
        [labels.clusterNamespace]: 'payments',
      },
      ...changes.metadata,
    },
    spec: {
      clusterName: 'demo',
      size: 3,
      serverType: 'cassandra',
      serverVersion: '4.1.9',
      ...changes.spec,
    },
    status: {
      observedGeneration: 1,
      cassandraOperatorProgress: 'Ready',
      datacenterName: name,
      conditions: Object.entries(conditions).map(([type, status]) =>
        condition(type, status),
      ),
      nodeStatuses: Object.fromEntries(
        ['r1', 'r2', 'r3'].map(rack => [
          `demo-${name}-${rack}-sts-0`,
          { hostID: `host-${rack}`, rack },
        ]),
      ),
      ...changes.status,
    },
  };
}

/** A CassandraDatacenter of {@link demo} that was never complete and whose nodes never joined. */
export function fresh(name: string, seconds = 300): CassandraDatacenter {
  return complete(name, {
    conditions: { Initialized: 'False', Ready: 'False' },
    metadata: { creationTimestamp: ago(seconds) },
    status: { cassandraOperatorProgress: 'Updating', nodeStatuses: {} },
  });
}

/** The pod of a node; up unless told otherwise. */
export function pod(
  datacenter: string,
  rack: string,
  ordinal = 0,
  status: Partial<CassandraPod['status']> = {},
  nodeState = 'Started',
): CassandraPod {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `demo-${datacenter}-${rack}-sts-${ordinal}`,
      namespace: 'payments',
      creationTimestamp: ago(840),
      labels: {
        [labels.cassandraDatacenter]: datacenter,
        [labels.cassandraRack]: rack,
        [labels.nodeState]: nodeState,
      },
    },
    spec: {},
    status: {
      phase: 'Running',
      ready: true,
      restarts: 0,
      startedAt: ago(840),
      ...status,
    },
  };
}

/** One pod per rack, all up. */
export const allUp = (datacenter: string) =>
  ['r1', 'r2', 'r3'].map(rack => pod(datacenter, rack));

/** A Kubernetes cluster that we see. */
export function context(
  name: string,
  changes: Partial<ContextSnapshot> = {},
): ContextSnapshot {
  return {
    ...missingContext(name),
    connection: 'ready',
    visible: true,
    everSeen: true,
    lastContactSeconds: 2,
    latencyMs: 18,
    kubernetesVersion: 'v1.35.4',
    region: name,
    clusterUid: `uid-${name}`,
    ...changes,
  };
}

/** The same, out of sight for 372 s; its lists hold the last values. */
export const outOfSight = (
  name: string,
  changes: Partial<ContextSnapshot> = {},
): ContextSnapshot =>
  context(name, {
    connection: 'down',
    visible: false,
    lastContactSeconds: 372,
    reason: { code: 'Timeout', message: 'no answer within 10 s' },
    ...changes,
  });

/** A snapshot of the control plane "hub". */
export function snapshot(
  cluster: K8ssandraCluster,
  contexts: ContextSnapshot[],
  changes: Partial<Snapshot> = {},
): Snapshot {
  const home = context('', { region: 'hub', lastContactSeconds: 1 });
  return {
    controlPlane: 'hub',
    mode: 'reconcile',
    cluster,
    home,
    contexts: {
      '': home,
      ...Object.fromEntries(contexts.map(each => [each.name, each])),
    },
    siblings: [],
    referenced: {},
    schema: {},
    ...changes,
  };
}

/** A plan of which every step is done. */
export const settled: Plan = {
  generation: 1,
  settled: true,
  steps: [],
  attention: [],
};

/** A plan of these steps. */
export const planOf = (...steps: PlanStep[]): Plan => ({
  ...settled,
  settled: steps.every(each => each.state === 'done'),
  steps,
});

/** A step with a title and, unless it is done, a reason. */
export function step(
  id: string,
  state: PlanStep['state'],
  changes: Partial<PlanStep> & { reasonText?: string; key?: string } = {},
): PlanStep {
  const { reasonText, key = 'reason.test', ...rest } = changes;
  return {
    id,
    kind: 'apply',
    context: '',
    title: { key: 'plan.test', params: {}, text: `Do ${id}` },
    why: { key: 'why.test', params: {}, text: 'Because.' },
    after: [],
    state,
    ...(reasonText
      ? { reason: { key, params: { causes: reasonText }, text: reasonText } }
      : {}),
    ...rest,
  };
}
