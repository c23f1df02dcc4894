import { audited } from '../audited';
import { callerOf } from '../callerOf';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `POST /v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/adopt`. */
export function adoptCluster(
  router: K8ssandraRouter,
  { service, httpAuth, auditor, noteRequest }: RouterOptions,
): void {
  router.post(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name/adopt',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { controlPlane, namespace, name } = req.params;
      const id = { controlPlane, namespace, name };
      const { dryRun = false, uid = null, acceptChanges = false } = req.body;
      const answer = await audited(
        {
          auditor,
          eventId: 'cluster-adopt',
          severityLevel: dryRun ? 'low' : 'high',
          request: req,
          meta: { ...id, dryRun, uid, acceptChanges },
        },
        async note => {
          const accepted = noteRequest(id, caller.credentials);
          const adopted = await service.adoptCluster(id, req.body, caller);
          note({ outcome: adopted.outcome, from: adopted.from });
          if (!dryRun && adopted.outcome === 'adopted') accepted('adoption');
          return adopted;
        },
      );
      res.json(answer as any);
    },
  );
}
