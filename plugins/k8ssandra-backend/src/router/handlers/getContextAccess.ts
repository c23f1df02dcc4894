import { HOME_IN_PATH } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET /v1/control-planes/{controlPlane}/contexts/{context}/access`. */
export function getContextAccess(
  router: K8ssandraRouter,
  { access, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/contexts/:context/access',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { controlPlane, context } = req.params;
      const refresh = req.query.refresh === 'true';
      const id = {
        controlPlane,
        context: context === HOME_IN_PATH ? '' : context,
      };
      sendTagged(req, res, await access.getAccess(id, { ...caller, refresh }));
    },
  );
}
