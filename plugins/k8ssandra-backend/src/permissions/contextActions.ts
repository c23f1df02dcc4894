import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  formatContextId,
  k8ssandraPermissions,
  type ActionState,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from '../service/sentences';
import type { Authorizer, ContextPermission } from './Authorizer';
import type { ResourceDirectory } from './ResourceDirectory';

const { contextConnect, contextRemove } = k8ssandraPermissions;

/** Refuses what the viewer may not do to a context, with the name of the permission; other reasons stay. */
export async function permittedContexts(
  {
    authorizer,
    resources,
  }: { authorizer: Authorizer; resources: ResourceDirectory },
  credentials: BackstageCredentials,
): Promise<(view: ContextView) => ContextView> {
  const [mayConnect, mayRemove] = await Promise.all([
    authorizer.onContexts(contextConnect, credentials),
    authorizer.onContexts(contextRemove, credentials),
  ]);
  return view => {
    const { actions } = view;
    if (!actions) return view;
    const resource = resources.context(formatContextId(view.id));
    return {
      ...view,
      actions: {
        renew:
          resource && mayConnect(resource)
            ? actions.renew
            : refused(contextConnect),
        remove:
          resource && mayRemove(resource)
            ? actions.remove
            : refused(contextRemove),
      },
    };
  };
}

function refused({ name }: ContextPermission): ActionState {
  return {
    allowed: false,
    reason: say('context.notPermitted', { permission: name }),
  };
}
