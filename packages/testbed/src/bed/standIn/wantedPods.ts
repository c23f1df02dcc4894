import {
  dataPlaneParts as parts,
  type AnyObject,
} from '@k8ssandra-backstage/fleet-simulator';
import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * The pods that a datacenter should have: those of the full data plane, which belong to the datacenter itself because there is no
 * StatefulSet, and carry the labels of a started node from the beginning. None for one that is stopped.
 * @param workers - names of workers, which take turns
 */
export function wantedPods(dc: AnyObject, workers: string[]): AnyObject[] {
  if (dc.spec.stopped) return [];
  return parts
    .rackPlans(dc)
    .flatMap(rack => {
      const set = parts.buildStatefulSet(dc, rack, rack.nodes);
      return Array.from({ length: rack.nodes }, (_, ordinal) => ({
        pod: parts.buildPod(set, ordinal, undefined),
        seed: ordinal < rack.seeds,
      }));
    })
    .map(({ pod, seed }, index) => ({
      ...pod,
      metadata: {
        ...pod.metadata,
        labels: {
          ...pod.metadata.labels,
          [labels.nodeState]: 'Started',
          ...(seed && { [labels.seedNode]: 'true' }),
        },
        ownerReferences: parts.ownedBy(parts.kinds.CassandraDatacenter, dc),
      },
      spec: { ...pod.spec, nodeName: workers[index % workers.length] },
    }));
}

/** Whether a pod carries the label of a seed. */
export function isSeed(pod: AnyObject): boolean {
  return pod.metadata.labels?.[labels.seedNode] === 'true';
}
