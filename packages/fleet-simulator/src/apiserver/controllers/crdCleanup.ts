import { CRD_STORAGE_KEY } from '../resources/registry';
import type { ServerCore } from '../serverCore';
import { eachTurn } from './turn';

/** Removes the objects of a CRD that was deleted. */
export function startCrdCleanup(core: ServerCore): () => void {
  const turn = eachTurn<string>(names => {
    for (const resource of names) {
      if (core.registry.byStorageKey(resource)) continue;
      for (const { metadata } of core.store.list(resource)) {
        const { namespace = '', name } = metadata;
        core.store.remove({ resource, namespace, name });
      }
    }
  });
  const unsubscribe = core.store.subscribe(({ resource, type, name }) => {
    if (resource === CRD_STORAGE_KEY && type === 'DELETED') turn.add(name);
  });
  return () => {
    unsubscribe();
    turn.stop();
  };
}
