import type { TaskView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type {
  ObservedCluster,
  ObservedContext,
  ObservedDatacenter,
  SeenEvent,
} from '../detect';
import type { ClusterSubject, ContextSubject, HistoryWrite } from '../types';

/** 2026-01-31T15:00:00Z. */
export const NOW = Date.UTC(2026, 0, 31, 15);

export const sentence = (text: string) => ({ key: text, params: {}, text });

export function aSubject(facts: Partial<ClusterSubject> = {}): ClusterSubject {
  const { name = 'orders', namespace = 'data', uid = 'uid-1' } = facts;
  return {
    kind: 'cluster',
    key: `cluster/home/${namespace}/${name}/${uid}`,
    controlPlane: 'home',
    namespace,
    name,
    uid,
    owner: 'group:default/shop',
    labels: {},
    contexts: ['east'],
    ...facts,
  };
}

export function aContextSubject(context = 'east'): ContextSubject {
  return {
    kind: 'context',
    key: `context/home/${context}`,
    controlPlane: 'home',
    context,
    owner: null,
    labels: {},
  };
}

export function aDatacenter(
  facts: Partial<ObservedDatacenter> = {},
): ObservedDatacenter {
  const { name = 'dc1', state = 'healthy' } = facts;
  return {
    context: 'east',
    name,
    state,
    sentence: sentence(`${name} is ${state}`),
    ...facts,
  };
}

export function observed(
  facts: Partial<Omit<ObservedCluster, 'view'>> & {
    view?: Partial<ObservedCluster['view']>;
  } = {},
): ObservedCluster {
  return {
    subject: aSubject(),
    at: NOW,
    spec: {},
    specHidden: false,
    generation: 1,
    claim: 'home',
    writer: { manager: 'kubectl', operation: 'Apply' },
    deleting: false,
    isNew: false,
    events: [],
    tasks: [],
    ...facts,
    view: {
      state: 'healthy',
      sentence: sentence('all is well'),
      datacenters: [aDatacenter()],
      ...facts.view,
    },
  };
}

export function observedContext(
  facts: Partial<ObservedContext> = {},
): ObservedContext {
  return {
    subject: aContextSubject(),
    at: NOW,
    name: 'east',
    state: 'healthy',
    connection: 'ready',
    sentence: null,
    lastContactSeconds: 1,
    visible: true,
    reason: null,
    ...facts,
  };
}

export const anEvent = (facts: Partial<SeenEvent> = {}): SeenEvent => ({
  context: 'east',
  datacenter: 'dc1',
  involved: { kind: 'Pod', name: 'orders-0' },
  type: 'Warning',
  reason: 'FailedScheduling',
  message: '0/3 nodes are available',
  count: 1,
  lastSeenAt: NOW - 5000,
  ...facts,
});

export const aTask = (facts: Partial<TaskView> = {}): TaskView => ({
  id: { controlPlane: 'home', namespace: 'data', name: 'restart-1' },
  uid: 'task-1',
  cluster: { controlPlane: 'home', namespace: 'data', name: 'orders' },
  command: 'restart',
  parallel: false,
  state: 'running',
  reason: null,
  createdAt: '2026-01-31T14:00:00Z',
  startedAt: '2026-01-31T14:01:00Z',
  completedAt: null,
  expiresAt: null,
  succeeded: 1,
  failed: 0,
  datacenters: [],
  plan: { generation: 1, settled: false, steps: [], attention: [] },
  ...facts,
});

/** The entries among writes. */
export const entriesOf = (writes: HistoryWrite[]) =>
  writes.flatMap(write => (write.type === 'entry' ? write.entry : []));
