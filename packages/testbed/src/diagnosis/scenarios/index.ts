import type { Scenario } from '../recorder/recordState';
import { busy } from './busy';
import { datacenters } from './datacenters';
import { calm } from './calm';
import { mixed } from './mixed';
import { nodes } from './nodes';
import { placement } from './placement';
import { regions } from './regions';
import { typed } from './typed';

/** All states of the labelled set, in the order in which they are recorded. */
export const scenarios: Scenario[] = [
  ...calm,
  ...busy,
  ...regions,
  ...placement,
  ...nodes,
  ...datacenters,
  ...mixed,
  ...typed,
];
