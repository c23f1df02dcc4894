export * from './types';
export * from './levels';
export * from './liveCopies';
export * from './replication';
export { measureSurvival, type SurvivalInput } from './meter';
