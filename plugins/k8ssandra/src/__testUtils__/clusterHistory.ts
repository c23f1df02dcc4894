import type {
  HistoryEntry,
  HistoryResponse,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from './views';

const before = (seconds: number) =>
  new Date(Date.now() - seconds * 1000).toISOString();

function moment(ageSeconds: number, context: string, text: string) {
  const at = before(ageSeconds);
  return {
    id: `${ageSeconds} ${context}`,
    at,
    ageSeconds,
    until: at,
    untilAgeSeconds: ageSeconds,
    controlPlane: 'hub',
    cluster: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
    context,
    sentence: say(text),
  };
}

function turned(
  ageSeconds: number,
  context: string,
  datacenter: string,
  [from, to]: [StateKey, StateKey],
): HistoryEntry {
  return {
    ...moment(ageSeconds, context, `${datacenter}: ${from}, now ${to}.`),
    kind: 'transition',
    subject: 'datacenter',
    datacenter,
    from,
    to,
  };
}

/** What happened to the cluster with one node down and one region out of sight. */
export function aTroubledHistory(): HistoryResponse {
  return {
    items: [
      turned(372, 'prod-eu-west', 'dc3', ['healthy', 'unreachable']),
      {
        ...moment(530, '', 'Generation 4 accepted, by team-payments.'),
        kind: 'change',
        datacenter: null,
        verb: 'changed',
        generation: 4,
        author: { manager: 'kubectl', operation: 'Update', user: null },
        diff: [],
        omitted: 0,
      },
      {
        ...moment(719, '', 'demo turned from healthy to degraded.'),
        kind: 'transition',
        subject: 'cluster',
        context: null,
        datacenter: null,
        from: 'healthy',
        to: 'degraded',
      },
      turned(720, 'prod-us-east', 'dc1', ['healthy', 'degraded']),
      {
        ...moment(750, 'prod-us-east', 'Worker ip-10-2-41-7 was removed.'),
        kind: 'event',
        datacenter: 'dc1',
        involved: { kind: 'Node', name: 'ip-10-2-41-7' },
        type: 'Warning',
        reason: 'RemovingNode',
        message: 'Node ip-10-2-41-7 event: removing node',
        count: 1,
      },
    ],
    nextCursor: null,
    complete: true,
    reason: null,
    gaps: [],
    since: before(86_400),
    sinceAgeSeconds: 86_400,
    states: [],
  };
}

/** Nothing happened in all the time that is kept. */
export function aQuietHistory(): HistoryResponse {
  return { ...aTroubledHistory(), items: [] };
}
