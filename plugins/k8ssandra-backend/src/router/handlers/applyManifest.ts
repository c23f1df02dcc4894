import { prepareManifest } from '../../manifest/prepareManifest';
import { audited } from '../audited';
import { callerOf } from '../callerOf';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `POST /v1/control-planes/{controlPlane}/manifests`. */
export function applyManifest(
  router: K8ssandraRouter,
  { service, httpAuth, auditor, noteRequest }: RouterOptions,
): void {
  router.post(
    '/v1/control-planes/:controlPlane/manifests',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { controlPlane } = req.params;
      const { dryRun = false, createToken } = req.body;
      const answer = await audited(
        {
          auditor,
          eventId: 'cluster-apply',
          severityLevel: dryRun ? 'low' : 'medium',
          request: req,
          meta: { controlPlane, dryRun },
        },
        async note => {
          const manifest = prepareManifest(controlPlane, req.body);
          note({ ...manifest.id, owner: manifest.owner ?? null });
          const accepted = noteRequest(manifest.id, caller.credentials);
          const options = { ...caller, dryRun, createToken };
          const applied = await service.applyManifest(manifest, options);
          const { outcome, uid, plan } = applied;
          note({ outcome, uid });
          if (!dryRun && outcome !== 'unchanged') {
            accepted(plan.generation, uid);
          }
          return applied;
        },
      );
      res.json(answer as any);
    },
  );
}
