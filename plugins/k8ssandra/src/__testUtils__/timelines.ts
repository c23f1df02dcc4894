import type {
  ChangeEntry,
  EventEntry,
  HistoryEntry,
  HistoryResponse,
  OperationEntry,
  OutageEntry,
  StateKey,
  TransitionEntry,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from './views';

/** The server's clock in these fixtures; that of the browser has nothing to do with it. */
export const SERVER_NOW = Date.UTC(2026, 0, 31, 15, 5);

const timeOf = (ageSeconds: number) =>
  new Date(SERVER_NOW - ageSeconds * 1000).toISOString();

let ids = 0;

function entry(ageSeconds: number, text: string) {
  ids += 1;
  return {
    id: String(100_000 - ids),
    at: timeOf(ageSeconds),
    ageSeconds,
    until: timeOf(ageSeconds),
    untilAgeSeconds: ageSeconds,
    controlPlane: 'hub',
    cluster: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
    context: null,
    datacenter: null,
    sentence: say(text),
  };
}

/** A datacenter goes from one state to another. */
export function aMove(
  ageSeconds: number,
  datacenter: string,
  context: string,
  from: StateKey | null,
  to: StateKey | null,
): TransitionEntry {
  const text = `${datacenter}: ${from ?? 'new'}, now ${to ?? 'gone'}.`;
  return {
    ...entry(ageSeconds, text),
    kind: 'transition',
    subject: 'datacenter',
    context,
    datacenter,
    from,
    to,
  };
}

/** Somebody changes the specification. */
export function aChange(
  ageSeconds: number,
  over: Partial<ChangeEntry> = {},
): ChangeEntry {
  return {
    ...entry(
      ageSeconds,
      'The specification was changed by kubectl: cassandra.config.jvmOptions.heapSize.',
    ),
    kind: 'change',
    verb: 'changed',
    generation: 4,
    author: {
      manager: 'kubectl-client-side-apply',
      operation: 'Apply',
      user: null,
    },
    diff: [
      {
        path: '/spec/cassandra/config/jvmOptions/heapSize',
        before: '24Gi',
        after: '28Gi',
      },
      {
        path: '/spec/cassandra/datacenters/dc1/size',
        before: 3,
        after: 6,
      },
    ],
    omitted: 0,
    ...over,
  };
}

/** Kubernetes reports something. */
export function anEvent(
  ageSeconds: number,
  over: Partial<EventEntry> = {},
): EventEntry {
  const message =
    '0/9 nodes are available: 1 node(s) had volume node affinity conflict.';
  return {
    ...entry(
      ageSeconds,
      `Pod demo-dc1-r2-sts-0: FailedScheduling: “${message}”`,
    ),
    kind: 'event',
    context: 'prod-us-east',
    datacenter: 'dc1',
    involved: { kind: 'Pod', name: 'demo-dc1-r2-sts-0' },
    type: 'Warning',
    reason: 'FailedScheduling',
    message,
    count: 1,
    ...over,
  };
}

/** A K8ssandraTask. */
export function anOperation(
  ageSeconds: number,
  over: Partial<OperationEntry> = {},
): OperationEntry {
  return {
    ...entry(ageSeconds, 'restart (restart-1) is running.'),
    kind: 'operation',
    until: null,
    untilAgeSeconds: null,
    task: 'restart-1',
    command: 'restart',
    state: 'running',
    succeeded: 2,
    failed: 0,
    ...over,
  };
}

/** A Kubernetes cluster cannot be seen; `endedSeconds` ago it could again, or not yet. */
export function anOutage(
  ageSeconds: number,
  endedSeconds: number | null,
  context = 'prod-eu-west',
): OutageEntry {
  return {
    ...entry(ageSeconds, `${context} could not be seen: “connect ETIMEDOUT”`),
    kind: 'outage',
    cluster: null,
    context,
    until: endedSeconds === null ? null : timeOf(endedSeconds),
    untilAgeSeconds: endedSeconds,
    connection: 'down',
    reason: { code: 'ETIMEDOUT', message: 'connect ETIMEDOUT' },
  };
}

/** An answer, in order. */
export function aHistory(
  items: HistoryEntry[],
  over: Partial<HistoryResponse> = {},
): HistoryResponse {
  const sinceAgeSeconds = over.sinceAgeSeconds ?? 40 * 86_400;
  return {
    items: [...items].sort((a, b) => a.ageSeconds - b.ageSeconds),
    nextCursor: null,
    complete: true,
    reason: null,
    gaps: [],
    since: timeOf(sinceAgeSeconds),
    sinceAgeSeconds,
    states: [],
    ...over,
  };
}

/** An hour in which much happened. */
export function aBusyHour(): HistoryResponse {
  return aHistory([
    aMove(780, 'dc1', 'prod-us-east', 'healthy', 'degraded'),
    {
      ...entry(779, 'us-east (dc1) has 1 of 3 nodes down.'),
      kind: 'transition',
      subject: 'cluster',
      from: 'healthy',
      to: 'degraded',
    },
    anEvent(770, { count: 14, until: timeOf(20), untilAgeSeconds: 20 }),
    anEvent(800, {
      reason: 'NodeNotReady',
      sentence: say('Pod demo-dc1-r2-sts-0: NodeNotReady: “Node is not ready”'),
    }),
    anOutage(372, null),
    aMove(380, 'dc3', 'prod-eu-west', 'healthy', 'unreachable'),
    aChange(520),
    aChange(2900, {
      author: {
        manager: 'k8ssandra-backstage',
        operation: 'Apply',
        user: 'user:default/petra',
      },
      generation: 3,
    }),
    anOperation(1500),
    aMove(2600, 'dc2', 'prod-us-west', 'healthy', 'progressing'),
    aMove(1900, 'dc2', 'prod-us-west', 'progressing', 'healthy'),
  ]);
}

/** A month: a region that went several times, changes every few days. */
export function aMonth(): HistoryResponse {
  const day = 86_400;
  const outages = [3, 9, 17].flatMap(ago => [
    anOutage(ago * day, ago * day - 7 * 3600),
  ]);
  const restarts = [2, 6, 12, 20, 26].flatMap(ago => [
    aMove(ago * day, 'dc1', 'prod-us-east', 'healthy', 'progressing'),
    aMove(ago * day - 9000, 'dc1', 'prod-us-east', 'progressing', 'healthy'),
    aChange(ago * day + 60, { generation: 40 - ago }),
  ]);
  return aHistory([...outages, ...restarts], { sinceAgeSeconds: 24 * day });
}

/** Texts that try to be more than texts. */
export function aHostileHistory(): HistoryResponse {
  const text = `<img src=x onerror="alert(1)"> =cmd|"/c calc"!A1 ${'W'.repeat(
    300,
  )}`;
  return aHistory([
    anEvent(60, {
      message: text,
      sentence: say(text),
      involved: { kind: 'Pod', name: 'x'.repeat(253) },
      count: 99_999_999,
    }),
    aChange(120, {
      sentence: say(text),
      author: { manager: text, operation: null, user: text },
      diff: [{ path: `/spec/${text}`, before: text, after: [text] }],
      omitted: 700,
    }),
  ]);
}
