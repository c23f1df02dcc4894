import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET …/clusters/{name}/datacenters/{datacenter}`. */
export function getDatacenter(
  router: K8ssandraRouter,
  { datacenters, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name/datacenters/:datacenter',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { datacenter, ...id } = req.params;
      const details = await datacenters.getDatacenter(id, datacenter, caller);
      sendTagged(req, res, details);
    },
  );
}
