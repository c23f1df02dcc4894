import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET …/clusters/{name}/datacenters/{datacenter}/nodes`. */
export function getDatacenterNodes(
  router: K8ssandraRouter,
  { service, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name/datacenters/:datacenter/nodes',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { datacenter, ...id } = req.params;
      sendTagged(
        req,
        res,
        await service.getDatacenterNodes(id, datacenter, caller),
      );
    },
  );
}
