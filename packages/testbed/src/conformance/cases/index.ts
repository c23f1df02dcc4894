import type { ConformanceCase } from '../types';
import { verbCases } from './verbs';

/** All cases of the suite: a line for each file. */
export const allCases: ConformanceCase[] = [...verbCases];
