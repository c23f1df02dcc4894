import type { ConformanceCase } from '../../types';
import { jsonPatchCases } from './json';
import { mergePatchCases } from './merge';
import { strategicPatchCases } from './strategic';

/** Patches besides server-side apply. */
export const allPatchCases: ConformanceCase[] = [
  ...jsonPatchCases,
  ...mergePatchCases,
  ...strategicPatchCases,
];
