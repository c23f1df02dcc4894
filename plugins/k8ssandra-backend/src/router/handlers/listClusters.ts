import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET /v1/clusters`. */
export function listClusters(
  router: K8ssandraRouter,
  { service, httpAuth }: RouterOptions,
): void {
  router.get('/v1/clusters', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    sendTagged(req, res, await service.listClusters(caller));
  });
}
