import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET …/clusters/{name}/datacenters/{datacenter}/nodes/{pod}`. */
export function getNode(
  router: K8ssandraRouter,
  { datacenters, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name/datacenters/:datacenter/nodes/:pod',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { datacenter, pod, ...id } = req.params;
      sendTagged(
        req,
        res,
        await datacenters.getNode(id, datacenter, pod, caller),
      );
    },
  );
}
