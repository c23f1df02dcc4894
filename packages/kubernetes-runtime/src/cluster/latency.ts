import type { LatencyHistoryView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Clock } from '../time';
import { createLatencyHistory } from './latencyHistory';

/** How fast a cluster answers. */
export interface Latency {
  /** A ping was answered. */
  ping(ms: number): void;
  /** An ordinary request was answered. */
  answer(ms: number): void;
  /** Milliseconds to show: of pings, but of answers while those are slow; undefined before any. */
  readonly value: number | undefined;
  /** Pings and answers of the last hour; undefined before any. */
  history(): LatencyHistoryView | undefined;
}

/**
 * Keeps the latency. A ping is answered by whatever ends the connection, often a load balancer; so an API server
 * behind it that is slow shows in its answers only.
 */
export function createLatency(slowMs: number, clock: Clock): Latency {
  let pinged: number | undefined;
  let answered: number | undefined;
  const history = createLatencyHistory(clock);
  return {
    ping: ms => {
      pinged = ms;
      history.add(ms);
    },
    answer: ms => {
      answered = ms;
      history.add(ms);
    },
    get value() {
      const slow = answered !== undefined && answered > slowMs;
      return slow ? answered : pinged ?? answered;
    },
    history: history.read,
  };
}

/** Requests whose answer comes as fast as the server is. */
export const MEASURED_VERBS = new Set([
  'get',
  'create',
  'update',
  'apply',
  'patch',
  'delete',
]);
