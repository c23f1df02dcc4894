import type {
  HistoryEntry,
  HistoryResponse,
  NodeLogResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Entity } from '@backstage/catalog-model';
import { say } from './views';

/** The catalog entity of the datacenter of the fixtures. */
export function aDatacenterEntity({
  annotation = 'hub/cassandra/demo',
}: { annotation?: string | null } = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'dc1.demo.cassandra.hub',
      namespace: 'default',
      annotations: annotation
        ? {
            'backstage.k8ssandra.io/cluster': annotation,
            'backstage.k8ssandra.io/datacenter': 'dc1',
          }
        : {},
    },
    spec: { type: 'cassandra-datacenter', owner: 'group:default/orders' },
  };
}

/** What the client throws where something does not exist, or is not the viewer's to see. */
export function notFound(): Error {
  return Object.assign(new Error('Not found'), {
    name: 'ResponseError',
    statusCode: 404,
  });
}

/** What is read of a log. */
export function someLog(): NodeLogResponse {
  return {
    pod: 'orders-prod-dc1-r2-sts-3',
    container: 'cassandra',
    previous: false,
    lines: [
      'INFO  [main] 2026-11-23 14:51:02,118 StorageService.java:864 - Cassandra version: 5.0.6',
      'INFO  [main] 2026-11-23 14:51:03,402 Server.java:159 - Starting listening for CQL clients on /0.0.0.0:9042',
      'WARN  [GossipTasks:1] 2026-11-23 14:51:12,007 Gossiper.java:912 - 10.2.41.118 is down',
    ],
    cut: false,
  };
}

const entryBase = (id: string, ageSeconds: number) => ({
  id,
  at: '2026-11-23T14:51:12Z',
  ageSeconds,
  until: '2026-11-23T14:51:12Z',
  untilAgeSeconds: ageSeconds,
  controlPlane: 'hub',
  cluster: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
  context: 'prod-us-east',
  datacenter: 'dc1',
});

/** What happened to the datacenter of the fixtures. */
export function aHistory(): HistoryResponse {
  const items: HistoryEntry[] = [
    {
      ...entryBase('1', 33),
      kind: 'event',
      sentence: say(
        '…r2-sts-3: FailedScheduling, “2 Insufficient cpu, 7 node affinity”.',
      ),
      involved: { kind: 'Pod', name: 'orders-prod-dc1-r2-sts-3' },
      type: 'Warning',
      reason: 'FailedScheduling',
      message: '2 Insufficient cpu, 7 node affinity',
      count: 28,
    },
    {
      ...entryBase('2', 840),
      kind: 'transition',
      subject: 'datacenter',
      from: 'healthy',
      to: 'degraded',
      sentence: say('us-east (dc1) is degraded; it was healthy.'),
    },
    {
      ...entryBase('3', 2460),
      kind: 'operation',
      task: 'cleanup-all',
      command: 'cleanup',
      state: 'running',
      succeeded: 11,
      failed: null,
      sentence: say('cleanup started after the change from 15 to 18 nodes.'),
    },
  ];
  return {
    items,
    nextCursor: null,
    complete: true,
    reason: null,
    gaps: [],
    since: null,
    sinceAgeSeconds: null,
  } as HistoryResponse;
}
