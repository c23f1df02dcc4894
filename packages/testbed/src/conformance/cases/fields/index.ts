import type { ConformanceCase } from '../../types';
import { dryRunCases } from './dryRun';
import { managedFieldCases } from './managedFields';
import { strictnessCases } from './strictness';

/** Whose fields are whose, which are known, and writes that write nothing. */
export const allFieldCases: ConformanceCase[] = [
  ...dryRunCases,
  ...managedFieldCases,
  ...strictnessCases,
];
