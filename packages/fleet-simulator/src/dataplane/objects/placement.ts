import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject } from '../api';
import type { RackPlan } from './racks';

const ZONE = 'topology.kubernetes.io/zone';

/** Labels that a worker must carry to host this rack. */
export function rackNodeLabels(
  dc: AnyObject,
  plan: RackPlan,
): Record<string, string> {
  return {
    ...dc.spec.nodeAffinityLabels,
    ...(plan.rack.zone ? { [ZONE]: plan.rack.zone } : {}),
    ...plan.rack.nodeAffinityLabels,
  };
}

/** Affinity of a rack's pods: its workers, and one Cassandra pod per worker unless `allowMultipleNodesPerWorker`. */
export function affinityOf(dc: AnyObject, plan: RackPlan) {
  const nodeLabels = Object.entries(rackNodeLabels(dc, plan));
  const antiAffinity = {
    requiredDuringSchedulingIgnoredDuringExecution: [
      {
        labelSelector: {
          matchExpressions: [
            labels.cassandraCluster,
            labels.cassandraDatacenter,
            labels.cassandraRack,
          ].map(key => ({ key, operator: 'Exists' })),
        },
        topologyKey: 'kubernetes.io/hostname',
      },
    ],
  };
  return {
    ...(nodeLabels.length > 0
      ? {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [
                {
                  matchExpressions: nodeLabels.map(([key, value]) => ({
                    key,
                    operator: 'In',
                    values: [value],
                  })),
                },
              ],
            },
          },
        }
      : {}),
    ...(dc.spec.allowMultipleNodesPerWorker
      ? {}
      : { podAntiAffinity: antiAffinity }),
  };
}
