import { json } from '../handlers/answer';
import { readBody } from '../handlers/body';
import { keyOf } from '../operations/context';
import { liveObject } from '../operations/update';
import { methodNotAllowed } from '../status';
import type { SubresourceHandler } from './handlers';

/** PUT of a namespace's finalizers; without any, a terminating namespace goes. */
export const handleFinalize: SubresourceHandler = (
  core,
  target,
  info,
  request,
) => {
  if (info.verb !== 'update') throw methodNotAllowed();
  const live = liveObject(core, target);
  const body = readBody(request) as { spec?: { finalizers?: string[] } };
  const finalizers = body?.spec?.finalizers ?? [];
  const left = finalizers.length + (live.metadata.finalizers?.length ?? 0);
  if (live.metadata.deletionTimestamp && left === 0) {
    return json(core.store.remove(keyOf(target)));
  }
  return json(core.store.put(keyOf(target), { ...live, spec: { finalizers } }));
};
