import { parseLogQuery } from '../../datacenters';
import { audited } from '../audited';
import { callerOf } from '../callerOf';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET …/clusters/{name}/datacenters/{datacenter}/nodes/{pod}/logs`. Who read which log is an audit event; what stood in it is not kept. */
export function getNodeLog(
  router: K8ssandraRouter,
  { datacenters, httpAuth, auditor }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/namespaces/:namespace/clusters/:name/datacenters/:datacenter/nodes/:pod/logs',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { datacenter, pod, ...id } = req.params;
      const query = parseLogQuery(req.query);
      const gone = new AbortController();
      res.on('close', () => gone.abort());
      const answer = await audited(
        {
          auditor,
          eventId: 'node-log-read',
          severityLevel: 'medium',
          request: req,
          meta: { ...id, datacenter, pod, ...query },
        },
        async note => {
          const log = await datacenters.readLog(
            { id, datacenter, pod, query },
            { ...caller, signal: gone.signal },
          );
          note({ lines: log.lines.length });
          return log;
        },
      );
      res.setHeader('Cache-Control', 'private, no-store');
      res.json(answer as any);
    },
  );
}
