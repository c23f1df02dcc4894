export * from './types';
export * from './snapshotOf';
export type { Region, Failures } from './region';
export { contextHead, type ContextHead } from './contextSnapshot';
export {
  cacheIds,
  homeCaches,
  indexKey,
  indexNames,
  regionCaches,
} from './caches';
export { childCacheIds, childTypes, type ChildCacheId } from './childCaches';
export { KUBECONFIG_KEY } from './projectSecret';
export { missingContext } from './missingContext';
export { placesOf, type ContextPlace } from './places';
export * from './regionKinds';
