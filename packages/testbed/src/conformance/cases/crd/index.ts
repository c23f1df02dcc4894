import type { ConformanceCase } from '../../types';
import { celCases } from './cel';
import { definitionCases } from './definition';
import { keepingCases } from './keeping';
import { shapeCases } from './shapes';
import { subresourceCases } from './subresources';
import { ratchetingCases } from './ratcheting';
import { transitionCases } from './transitions';
import { validationCases } from './validation';
import { versionCases } from './versions';

/** Custom resources and their schemas. */
export const allCrdCases: ConformanceCase[] = [
  ...celCases,
  ...definitionCases,
  ...keepingCases,
  ...ratchetingCases,
  ...shapeCases,
  ...subresourceCases,
  ...transitionCases,
  ...validationCases,
  ...versionCases,
];
