import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET /v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/survival`. */
export function getSurvival(
  router: K8ssandraRouter,
  { survival, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name/survival',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      sendTagged(req, res, await survival.ofCluster(req.params, caller));
    },
  );
}
