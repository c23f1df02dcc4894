import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET /v1/control-planes/{controlPlane}/namespaces`. */
export function listNamespaces(
  router: K8ssandraRouter,
  { service, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/namespaces',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      sendTagged(
        req,
        res,
        await service.listNamespaces(req.params.controlPlane, caller),
      );
    },
  );
}
