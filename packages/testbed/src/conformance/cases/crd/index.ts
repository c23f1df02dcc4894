import type { ConformanceCase } from '../../types';
import { celCases } from './cel';
import { shapeCases } from './shapes';
import { validationCases } from './validation';

/** Custom resources and their schemas. */
export const allCrdCases: ConformanceCase[] = [
  ...celCases,
  ...shapeCases,
  ...validationCases,
];
