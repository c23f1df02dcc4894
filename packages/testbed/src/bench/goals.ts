import type { Driver } from './fleets';
import type { Goal } from './report/row';
import { summarise } from './report/stats';

/** The goal of each driver; none for one that is left out. */
export type Goals = Partial<Record<Driver, Goal>>;

/** The same goal on real API servers, whatever works in place of cass-operator. */
export function onServers(goal: Goal): Pick<Goals, 'real' | 'stand-in'> {
  return { real: goal, 'stand-in': goal };
}

/**
 * How large the median with a fault may be: 1.2 times that of the paired runs without it, or 20 ms more, whichever is larger; the median
 * over the pairs.
 */
export function notSlower(without: number[], withFault: number[]): number {
  if (without.length !== withFault.length) {
    throw new Error('Runs with and without a fault come in pairs');
  }
  return summarise(without.map(each => Math.max(each * 1.2, each + 20))).p50;
}
