export * from './createClusterAction';
