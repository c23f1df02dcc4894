import type { DatacenterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { hasNodes, isVisible, regionName } from '../../../lib/clusterFacts';
import { Notice } from '../../common';
import { NodeGrid } from '../NodeGrid';

/** The racks and nodes of a panel, or why none is known. */
export function PanelRacks({ datacenter }: { datacenter: DatacenterView }) {
  const t = useText();
  if (hasNodes(datacenter)) {
    return <NodeGrid datacenter={datacenter} />;
  }
  // of one that is gone its sentence says all
  if (!datacenter.asked && isVisible(datacenter)) {
    return null;
  }
  const region = regionName(datacenter);
  return (
    <Notice state="unknown">
      {datacenter.racks.reason?.text ?? t('region.noRacks', { region })}
    </Notice>
  );
}
