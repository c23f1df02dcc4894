export * from './types';
export * from './createCluster';
export * from './findAliases';
export type { RuntimeLogger } from './logger';
export * from './createClusterSet';
