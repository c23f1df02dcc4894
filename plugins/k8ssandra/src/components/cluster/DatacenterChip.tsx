import {
  datacenterWord,
  stateWord,
  type DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { drawnState, isVisible, lastSeenState } from '../../lib/clusterFacts';
import { StateChip } from '../states';

/** The state of a datacenter, or what it was when it was last seen: unknown is neither down nor healthy. */
export function DatacenterChip({ datacenter }: { datacenter: DatacenterView }) {
  const t = useText();
  if (isVisible(datacenter)) {
    const { state, activity } = datacenter;
    return <StateChip state={state} label={datacenterWord(state, activity)} />;
  }
  return (
    <StateChip state={drawnState(datacenter)} label={lastSeen(datacenter)} />
  );

  function lastSeen({ nodes: { value } }: DatacenterView): string {
    if (!value) {
      return stateWord('unknown');
    }
    return lastSeenState(datacenter) === 'healthy'
      ? t('region.lastSeenHealthy')
      : t('region.lastSeenUp', { up: value.up, size: value.size });
  }
}
