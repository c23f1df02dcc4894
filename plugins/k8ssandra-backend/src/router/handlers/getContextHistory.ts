import { HOME_IN_PATH } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parseQuery } from '../../history';
import { callerOf } from '../callerOf';
import { sendHistory } from '../sendHistory';
import type { K8ssandraRouter, RouterOptions } from '../types';

/** `GET /v1/control-planes/{controlPlane}/contexts/{context}/history`. */
export function getContextHistory(
  router: K8ssandraRouter,
  { history, httpAuth }: RouterOptions,
): void {
  router.get(
    '/v1/control-planes/:controlPlane/contexts/:context/history',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const query = parseQuery(req.query);
      const { controlPlane, context } = req.params;
      const id = {
        controlPlane,
        context: context === HOME_IN_PATH ? '' : context,
      };
      sendHistory(req, res, await history.ofContext(id, query, caller));
    },
  );
}
