import type { Scenario } from '../recorder/recordState';
import { access } from './access';
import { busy } from './busy';
import { calm } from './calm';
import { changes } from './changes';
import { datacenters } from './datacenters';
import { heldOut } from './heldOut';
import { mixed } from './mixed';
import { nodes } from './nodes';
import { placement } from './placement';
import { regions } from './regions';
import { typed } from './typed';
import { workers } from './workers';

/** All states of the labelled set, in the order in which they are recorded. */
export const scenarios: Scenario[] = [
  ...calm,
  ...busy,
  ...regions,
  ...access,
  ...placement,
  ...nodes,
  ...workers,
  ...datacenters,
  ...changes,
  ...mixed,
  ...typed,
  ...heldOut,
];
