import { audited } from '../audited';
import { callerOf } from '../callerOf';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `DELETE /v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}`. */
export function deleteCluster(
  router: K8ssandraRouter,
  { service, httpAuth, auditor, noteRequest }: RouterOptions,
): void {
  router.delete(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { controlPlane, namespace, name } = req.params;
      const id = { controlPlane, namespace, name };
      await audited(
        {
          auditor,
          eventId: 'cluster-delete',
          severityLevel: 'high',
          request: req,
          meta: { ...id, uid: req.body.uid ?? null },
        },
        async () => {
          const accepted = noteRequest(id, caller.credentials);
          await service.deleteCluster(id, req.body, caller);
          accepted('deletion', req.body.uid);
        },
      );
      res.status(202).end();
    },
  );
}
