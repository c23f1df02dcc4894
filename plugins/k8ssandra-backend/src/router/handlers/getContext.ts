import { HOME_IN_PATH } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET /v1/control-planes/{controlPlane}/contexts/{context}`. */
export function getContext(
  router: K8ssandraRouter,
  { service, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/contexts/:context',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { controlPlane, context } = req.params;
      const id = {
        controlPlane,
        context: context === HOME_IN_PATH ? '' : context,
      };
      sendTagged(req, res, await service.getContext(id, caller));
    },
  );
}
