import type { Scenario } from '../../recorder/recordState';
import { backups } from './backups';
import { clusters } from './clusters';
import { pods } from './pods';
import { refusals } from './refusals';

/** States whose telling objects were written by hand, in the shapes of real ones. */
export const typed: Scenario[] = [
  ...refusals,
  ...backups,
  ...pods,
  ...clusters,
];
