import type { ConformanceCase } from '../types';
import { listCases } from './listing';
import { updateCases } from './updates';
import { verbCases } from './verbs';
import { watchCases } from './watching';

/** All cases of the suite: a line for each file. */
export const allCases: ConformanceCase[] = [
  ...listCases,
  ...updateCases,
  ...verbCases,
  ...watchCases,
];
