import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET /v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/manifests`. */
export function getManifests(
  router: K8ssandraRouter,
  { manifests, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name/manifests',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      sendTagged(req, res, await manifests.ofCluster(req.params, caller));
    },
  );
}
