import type { DatacenterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useCurrentAge } from '../../hooks';
import { isVisible } from '../../lib/clusterFacts';

/** Whether a datacenter is drawn hatched: it cannot be seen now, or what is shown of it has become too old to be believed (ux 4). */
export function useOutOfSight(datacenter: DatacenterView): boolean {
  const { observedAgeSeconds: seconds } = datacenter.nodes;
  const reachable = isVisible(datacenter);
  const { stale } = useCurrentAge({ seconds, reachable, kind: 'live' });
  return !reachable || (seconds !== null && stale);
}
