export * from './types';
export { ObjectStore, type ObjectStoreOptions } from './objectStore';
export { SqlitePersistence } from './sqlitePersistence';
export { STATE_FORMAT_VERSION } from './stateFormat';
export {
  cloneJson,
  deepFreeze,
  equalJson,
  frozenJson,
  isRecord,
  setOwn,
} from './json';
