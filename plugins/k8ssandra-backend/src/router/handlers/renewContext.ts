import { audited } from '../audited';
import { callerOf } from '../callerOf';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `PUT /v1/control-planes/{controlPlane}/contexts/{context}/credential`. The kubeconfig is no part of the audit event. */
export function renewContext(
  router: K8ssandraRouter,
  { access, httpAuth, auditor }: RouterOptions,
): void {
  router.put(
    '/v1/control-planes/:controlPlane/contexts/:context/credential',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { controlPlane, context } = req.params;
      const id = { controlPlane, context };
      const { acceptOther = false, dryRun = false } = req.body;
      const answer = await audited(
        {
          auditor,
          eventId: 'context-renew',
          severityLevel: dryRun ? 'low' : 'high',
          request: req,
          meta: { ...id, dryRun, acceptOther },
        },
        async note => {
          const renewed = await access.renew(id, req.body, caller);
          const { sameCluster, kubeconfig } = renewed;
          note({ sameCluster, endpoint: kubeconfig.endpoint });
          return renewed;
        },
      );
      res.json(answer as any);
    },
  );
}
