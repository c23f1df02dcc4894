import { callerOf } from '../callerOf';
import { sendTagged } from '../etag';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET /v1/control-planes`. */
export function listControlPlanes(
  router: K8ssandraRouter,
  { service, httpAuth }: RouterOptions,
): void {
  router.get('/v1/control-planes', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    sendTagged(req, res, await service.listControlPlanes(caller));
  });
}
