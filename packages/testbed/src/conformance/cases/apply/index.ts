import type { ConformanceCase } from '../../types';
import { applyListCases } from './lists';
import { applyCases } from './ownership';
import { applyRequestCases } from './requests';

/** Server-side apply. */
export const allApplyCases: ConformanceCase[] = [
  ...applyCases,
  ...applyListCases,
  ...applyRequestCases,
];
