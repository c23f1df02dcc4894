import type { Scenario } from '../recorder/recordState';
import { calm } from './calm';
import { nodes } from './nodes';
import { placement } from './placement';
import { regions } from './regions';

/** All states of the labelled set, in the order in which they are recorded. */
export const scenarios: Scenario[] = [
  ...calm,
  ...regions,
  ...placement,
  ...nodes,
];
