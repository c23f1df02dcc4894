import { explainCluster } from './explainCluster';
import { listClusters } from './listClusters';
import { showPlan } from './showPlan';
import { survive } from './survive';
import type { ActionsOptions } from './types';

/** Offers what may be read to agents, templates and other plugins, with the permissions of whoever asks. */
export function registerActions(options: ActionsOptions): void {
  [listClusters, explainCluster, survive, showPlan].forEach(register =>
    register(options),
  );
}
