import { audited } from '../audited';
import { callerOf } from '../callerOf';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `POST /v1/control-planes/{controlPlane}/contexts`. The kubeconfig is no part of the audit event. */
export function connectContext(
  router: K8ssandraRouter,
  { access, httpAuth, auditor }: RouterOptions,
): void {
  router.post('/v1/control-planes/:controlPlane/contexts', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const { controlPlane } = req.params;
    const { name, namespace, acceptAlias } = req.body;
    const answer = await audited(
      {
        auditor,
        eventId: 'context-connect',
        severityLevel: 'high',
        request: req,
        meta: {
          controlPlane,
          context: name ?? null,
          namespace: namespace ?? null,
          acceptAlias: acceptAlias ?? false,
        },
      },
      async note => {
        const connected = await access.connect(controlPlane, req.body, caller);
        note({
          ...connected.id,
          namespace: connected.namespace,
          endpoint: connected.kubeconfig.endpoint,
        });
        return connected;
      },
    );
    res.status(201).json(answer as any);
  });
}
