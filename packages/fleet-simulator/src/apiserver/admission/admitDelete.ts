import type { KubeObject } from '../../storage';
import type { Core, DeleteParams, Target } from '../operations/context';
import { deleteObject, type DeleteResult } from '../operations/delete';
import { liveObject } from '../operations/update';
import { toVersion } from '../operations/convert';
import type { User } from '../types';
import { hasWebhooks } from './matchWebhooks';
import { runMutating, runValidating, type Warn } from './runWebhooks';

/** Deletes an object, through the webhooks that concern its deletion. */
export function admitDelete(
  core: Core,
  request: { target: Target; user: User; params: DeleteParams; warn: Warn },
): DeleteResult | Promise<DeleteResult> {
  const { target, user, params, warn } = request;
  if (!hasWebhooks(core.store, target.resource.group)) {
    return deleteObject(core, target, params);
  }
  const stored = liveObject(core, target);
  return throughWebhooks(toVersion(stored, target.resource, target.version));

  async function throughWebhooks(old: KubeObject): Promise<DeleteResult> {
    const attributes = {
      target,
      operation: 'DELETE' as const,
      object: undefined,
      old,
      user,
      dryRun: params.dryRun,
      options: { kind: 'DeleteOptions', apiVersion: 'meta.k8s.io/v1' },
    };
    await runMutating(core.store, attributes, warn);
    await runValidating(core.store, attributes, warn);
    return deleteObject(core, target, params);
  }
}
