import type { Driver } from './fleets';
import type { Goal } from './report/row';

/** The goal of each driver; none for one that is left out. */
export type Goals = Partial<Record<Driver, Goal>>;

/** A bar that holds on whatever it is measured. */
export function everywhere(goal: Goal): Goals {
  return { simulator: goal, real: goal };
}
