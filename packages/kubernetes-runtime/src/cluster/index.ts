export * from './types';
export * from './createCluster';
export * from './findAliases';
export { probe, type ProbeAnswer } from './probe';
export type { RuntimeLogger } from './logger';
export * from './createClusterSet';
