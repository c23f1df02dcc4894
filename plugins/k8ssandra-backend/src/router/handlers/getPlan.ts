import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET …/clusters/{name}/plan`. */
export function getPlan(
  router: K8ssandraRouter,
  { service, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name/plan',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      sendTagged(req, res, await service.getPlan(req.params, caller));
    },
  );
}
