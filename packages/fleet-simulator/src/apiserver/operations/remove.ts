import type { KubeObject, StorageKey } from '../../storage';
import type { Core } from './context';

/** Removes an object from the store. What follows from it (dependents, contents of namespaces) is done by controllers. */
export function removeObject(
  core: Core,
  key: StorageKey,
): KubeObject | undefined {
  return core.store.remove(key);
}
