import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET /v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}`. */
export function getCluster(
  router: K8ssandraRouter,
  { service, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      sendTagged(req, res, await service.getCluster(req.params, caller));
    },
  );
}
