export * from './types';
export * from './viewTypes';
export * from './levels';
export * from './liveCopies';
export * from './replication';
export { measureSurvival, type SurvivalInput } from './meter';
export { summariseSurvival, worstOutcome } from './summary';
export { breakWords, lossWords } from './words';
export * from './hypothetical';
