import { callerOf } from '../callerOf';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `POST /v1/control-planes/{controlPlane}/contexts/check`. */
export function checkContext(
  router: K8ssandraRouter,
  { access, httpAuth }: RouterOptions,
): void {
  router.post(
    '/v1/control-planes/:controlPlane/contexts/check',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { controlPlane } = req.params;
      res.json((await access.check(controlPlane, req.body, caller)) as any);
    },
  );
}
