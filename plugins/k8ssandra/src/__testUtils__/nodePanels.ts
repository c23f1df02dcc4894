import type { NodeDetails } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aNode, say } from './views';

const seen = { observedAgeSeconds: 2, reachable: true };

/** Pod of the node that is down in the fixtures. */
export const BROKEN_POD = 'orders-prod-dc1-r2-sts-3';

/** The panel of a node that is up. */
export function aNodePanel(over: Partial<NodeDetails> = {}): NodeDetails {
  const node = aNode({
    rack: 'r1',
    ordinal: 0,
    pod: 'orders-prod-dc1-r1-sts-0',
    sentence: say('up'),
  });
  return {
    version: 1,
    datacenter: 'dc1',
    label: 'us-east (dc1)',
    context: 'prod-us-east',
    node,
    zone: 'us-east-1a',
    sinceSeconds: null,
    cause: null,
    clients: null,
    next: null,
    evidence: [
      { state: 'healthy', sentence: say('Its container cassandra is ready.') },
      {
        state: 'healthy',
        sentence: say(
          'Disk server-data-orders-prod-dc1-r1-sts-0 is Bound: 1Ti.',
        ),
      },
      { state: 'healthy', sentence: say('Worker ip-10-2-41-7 is ready.') },
    ],
    facts: {
      ...seen,
      value: {
        hostId: '7c1e0f42-5f3a-4c53-9f0e-1f1f3b3c9b1d',
        address: { value: '10.2.41.118', last: false },
        stateLabel: 'Started',
        seed: true,
        version: '5.0.6',
        startedAgeSeconds: 777_600,
      },
    },
    pod: {
      ...seen,
      value: {
        namespace: 'cassandra',
        phase: 'Running',
        reason: null,
        message: null,
        createdAgeSeconds: 777_700,
        restarts: 0,
        containers: [
          {
            name: 'server-config-init',
            init: true,
            ready: true,
            restarts: 0,
            reason: null,
          },
          {
            name: 'cassandra',
            init: false,
            ready: true,
            restarts: 0,
            reason: null,
          },
          {
            name: 'server-system-logger',
            init: false,
            ready: true,
            restarts: 0,
            reason: null,
          },
        ],
        worker: {
          name: 'ip-10-2-41-7',
          zone: 'us-east-1a',
          state: 'ready',
          cordoned: false,
        },
        zone: 'us-east-1a',
        claim: {
          value: {
            name: 'server-data-orders-prod-dc1-r1-sts-0',
            phase: 'Bound',
            size: '1Ti',
            storageClass: 'gp3-retain',
          },
        },
      },
    },
    events: { ...seen, value: [] },
    actions: { readLogs: { allowed: true, reason: null } },
    ...over,
  };
}

/** The panel of the node that is down there. */
export function aBrokenNode(over: Partial<NodeDetails> = {}): NodeDetails {
  const panel = aNodePanel();
  return {
    ...panel,
    node: {
      rack: 'r2',
      ordinal: 3,
      pod: BROKEN_POD,
      state: 'down',
      letters: 'DN',
      sentence: say('down for 14 min'),
    },
    zone: 'us-east-1b',
    sinceSeconds: 840,
    cause: say(
      'Kubernetes cannot place node r2-3 of us-east (dc1): no worker in us-east-1b has 16 free vCPU.',
    ),
    clients: say('LOCAL_QUORUM works in us-east.'),
    next: say('Add a worker in us-east-1b, or free room on one.'),
    confidence: 1,
    evidence: [
      {
        state: 'attention',
        sentence: say('Event FailedScheduling on the pod, 28 times.'),
        quote: '0/9 nodes are available: 2 Insufficient cpu, 7 node affinity.',
        ageSeconds: 33,
      },
      { state: 'down', sentence: say('Kubernetes says Unschedulable.') },
      {
        state: 'healthy',
        sentence: say(`Disk server-data-${BROKEN_POD} is Bound: 1Ti.`),
      },
      { state: 'waiting', sentence: say('No worker has it yet.') },
      {
        state: 'healthy',
        sentence: say('cass-operator knows its host ID: it was in the ring.'),
      },
    ],
    facts: {
      ...seen,
      value: {
        hostId: '7c1e0f42-5f3a-4c53-9f0e-1f1f3b3c9b1d',
        address: { value: '10.2.41.118', last: true },
        stateLabel: null,
        seed: false,
        version: '5.0.6',
        startedAgeSeconds: null,
      },
    },
    pod: {
      ...seen,
      value: {
        ...panel.pod.value!,
        phase: 'Pending',
        reason: 'Unschedulable',
        message: '0/9 nodes are available: 2 Insufficient cpu.',
        containers: panel.pod.value!.containers.map(each => ({
          ...each,
          ready: null,
        })),
        worker: null,
        zone: null,
        claim: {
          value: {
            name: `server-data-${BROKEN_POD}`,
            phase: 'Bound',
            size: '1Ti',
            storageClass: 'gp3-retain',
          },
        },
      },
    },
    events: {
      ...seen,
      value: [
        {
          involved: { kind: 'Pod', name: BROKEN_POD },
          reason: 'FailedScheduling',
          message:
            '0/9 nodes are available: 2 Insufficient cpu, 7 node(s) did not match node affinity.',
          count: 28,
          ageSeconds: 33,
        },
      ],
    },
    ...over,
  };
}
