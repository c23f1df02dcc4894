import type { PlanStep } from '../plan/types';
import { STATE_KEYS, type StateKey } from './states';

const severity = new Map<StateKey, number>(
  STATE_KEYS.map((key, index) => [key, index]),
);

/** Sorts states worst first; `observed` is no state of its own and comes last (ux 3, "Order"). */
export function compareStates(a: StateKey, b: StateKey): number {
  const last = STATE_KEYS.length;
  return (severity.get(a) ?? last) - (severity.get(b) ?? last);
}

/** The worst of some states; `unknown` for none, because nothing seen is not healthy. */
export function worstState(states: Iterable<StateKey>): StateKey {
  const sorted = [...states].sort(compareStates);
  return sorted[0] ?? 'unknown';
}

/**
 * State of a cluster from its datacenters (ux 3, "Roll-up"): the worst counts, `stopped` and `observed` do not count,
 * and waiting beside progressing is progressing. A datacenter out of sight makes the cluster unreachable, never degraded.
 */
export function rollUpCluster(datacenters: Iterable<StateKey>): StateKey {
  const all = [...datacenters];
  const counting = all.filter(
    state => state !== 'stopped' && state !== 'observed',
  );
  if (counting.length === 0) {
    return all.includes('stopped') ? 'stopped' : 'unknown';
  }
  const worst = worstState(counting);
  return worst === 'waiting' && counting.includes('progressing')
    ? 'progressing'
    : worst;
}

/** States that mean that somebody is needed: they are counted in the headline of the fleet. */
export function needsSomeone(state: StateKey): boolean {
  return compareStates(state, 'attention') <= 0;
}

/** A wait is overdue at twice its usual time; 10 min are usual where nothing is known (ux 3). */
export const DEFAULT_USUAL_SECONDS = 600;

/** Whether a wait or a start has lasted longer than twice its usual time. */
export function isOverdue(
  seconds: number | null | undefined,
  usualSeconds: number = DEFAULT_USUAL_SECONDS,
): boolean {
  return (
    seconds !== null && seconds !== undefined && seconds > 2 * usualSeconds
  );
}

/**
 * State of a plan step (ux 3, "Plan step"). `blocking` is the state of what blocks it; it shows through when a person must act.
 */
export function stateOfStep(
  step: Pick<
    PlanStep,
    'state' | 'needsPerson' | 'sinceSeconds' | 'usualSeconds'
  >,
  options: { usualSeconds?: number; blocking?: StateKey } = {},
): StateKey {
  const usualSeconds =
    options.usualSeconds ?? step.usualSeconds ?? DEFAULT_USUAL_SECONDS;
  switch (step.state) {
    case 'done':
      return 'healthy';
    default:
      if (step.needsPerson) {
        return options.blocking ?? 'attention';
      }
      if (step.state === 'ready') {
        return 'progressing';
      }
      if (isOverdue(step.sinceSeconds, usualSeconds)) {
        return 'attention';
      }
      return step.state === 'running' ? 'progressing' : 'waiting';
  }
}
