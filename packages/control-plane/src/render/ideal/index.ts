export {
  createIdealWorld,
  type IdealWorld,
  type IdealWorldOptions,
  type Settled,
} from './idealWorld';
export { withDefaults } from './defaults';
export type { ObjectKey, ObjectStore } from './objectStore';
export { cachedCluster, type CachedClusterOptions } from './cachedCluster';
