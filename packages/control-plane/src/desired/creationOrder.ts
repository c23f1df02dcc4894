import type {
  DatacenterTemplate,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { mergeOption } from './coalesce';

/** Datacenters in the order in which they are created and changed: analytics first, search last, else as written (operator-spec 3.3 step 5). */
export function creationOrder(cluster: K8ssandraCluster): DatacenterTemplate[] {
  const priority = (template: DatacenterTemplate): number => {
    const workloads = mergeOption<Record<string, boolean>>(
      'dseWorkloads',
      cluster,
      template,
    );
    if (workloads?.analyticsEnabled) {
      return 3;
    }
    return workloads?.searchEnabled ? 1 : 2;
  };
  return [...(cluster.spec.cassandra?.datacenters ?? [])].sort(
    (a, b) => priority(b) - priority(a),
  );
}
