import type { RequestCount } from '../requestKinds';

/** What is read of an event of `audit.k8s.io/v1`. */
export interface AuditEvent {
  stage: string;
  verb: string;
  user?: { username?: string };
  objectRef?: { resource?: string; subresource?: string };
  requestReceivedTimestamp: string;
  stageTimestamp: string;
}

/** One request: who asked what, and how long it took. */
export interface AuditedRequest
  extends Omit<RequestCount, 'cluster' | 'count'> {
  /** Milliseconds from its arrival to the end of the answer. */
  tookMs: number;
}

/** Ends of requests, and beginnings of those that last: each request counts once. Undefined for other stages. */
export function readAuditEvent(event: AuditEvent): AuditedRequest | undefined {
  const { verb, stage, user, objectRef } = event;
  const counted = verb === 'watch' ? 'ResponseStarted' : 'ResponseComplete';
  if (stage !== counted) return undefined;
  const { resource = '', subresource } = objectRef ?? {};
  return {
    user: user?.username ?? '',
    verb,
    resource: subresource ? `${resource}/${subresource}` : resource,
    tookMs:
      microseconds(event.stageTimestamp) / 1000 -
      microseconds(event.requestReceivedTimestamp) / 1000,
  };
}

/** Microseconds since 1970 of a time such as `2026-01-02T03:04:05.123456Z`. */
export function microseconds(time: string): number {
  const [seconds, fraction = ''] = time.replace('Z', '').split('.');
  return (
    Date.parse(`${seconds}Z`) * 1000 +
    Number(fraction.padEnd(6, '0').slice(0, 6))
  );
}
