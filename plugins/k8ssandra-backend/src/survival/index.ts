export { createSurvivalService } from './createSurvivalService';
export type { SurvivalService } from './types';
