import type { ConformanceCase } from '../types';
import { verbCases } from './verbs';

/** All cases of the suite. */
export const allCases: ConformanceCase[] = [...verbCases];
