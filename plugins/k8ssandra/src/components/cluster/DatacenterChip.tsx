import {
  stateWord,
  type DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { isVisible, lastSeenState } from '../../lib/clusterFacts';
import { StateChip } from '../states';

/** The state of a datacenter, or what it was when it was last seen: unknown is neither down nor healthy. */
export function DatacenterChip({ datacenter }: { datacenter: DatacenterView }) {
  const t = useText();
  if (isVisible(datacenter)) {
    return <StateChip state={datacenter.state} subject="datacenter" />;
  }
  const last = lastSeenState(datacenter);
  const label =
    last === 'unknown'
      ? stateWord('unknown')
      : t('region.lastSeen', { state: stateWord(last).toLowerCase() });
  return <StateChip state="unreachable" label={label} />;
}
