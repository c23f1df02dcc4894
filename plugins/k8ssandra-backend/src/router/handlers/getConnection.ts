import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET /v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/connection`. */
export function getConnection(
  router: K8ssandraRouter,
  { connection, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name/connection',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      sendTagged(req, res, await connection.ofCluster(req.params, caller));
    },
  );
}
