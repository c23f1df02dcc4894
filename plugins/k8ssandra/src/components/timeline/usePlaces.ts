import type {
  ClusterView,
  HistoryEntry,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { regionName } from '../../lib/clusterFacts';

/** Where an entry of a cluster happened, in words: region first (ux 2). */
export function usePlaces({
  datacenters,
}: ClusterView): (
  entry: Pick<HistoryEntry, 'datacenter' | 'context'>,
) => string {
  const t = useText();
  return ({ datacenter, context }) => {
    const known = datacenters.find(each => each.name === datacenter);
    if (known) return regionName(known);
    const region = datacenters.find(each => each.context === context)?.region;
    if (datacenter !== null) {
      return region ? `${region} (${datacenter})` : datacenter;
    }
    return context ? region ?? context : t('timeline.controlPlane');
  };
}
