export { survivalOf } from './survivalOf';
export { buildSurvival, buildWithout, type SurvivalSource } from './details';
