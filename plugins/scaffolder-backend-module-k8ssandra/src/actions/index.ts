export * from './createCluster';
