import { audited } from '../audited';
import { callerOf } from '../callerOf';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `DELETE /v1/control-planes/{controlPlane}/contexts/{context}`. */
export function removeContext(
  router: K8ssandraRouter,
  { access, httpAuth, auditor }: RouterOptions,
): void {
  router.delete(
    '/v1/control-planes/:controlPlane/contexts/:context',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { controlPlane, context } = req.params;
      const id = { controlPlane, context };
      const answer = await audited(
        {
          auditor,
          eventId: 'context-remove',
          severityLevel: 'high',
          request: req,
          meta: id,
        },
        async note => {
          const removed = await access.remove(id, req.body, caller);
          note({ secret: removed.secret });
          return removed;
        },
      );
      res.json(answer as any);
    },
  );
}
