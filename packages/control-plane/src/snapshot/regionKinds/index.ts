export * from './types';
export { clusterKinds, namespacedKinds, regionKindIds } from './caches';
export { regionFactsOf } from './factsOf';
