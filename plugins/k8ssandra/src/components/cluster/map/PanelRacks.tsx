import type {
  ClusterView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { hasNodes, isVisible, regionName } from '../../../lib/clusterFacts';
import { Notice } from '../../common';
import { NodeGrid } from '../NodeGrid';
import { useNodePath } from '../useNodePath';

/** Props of {@link PanelRacks}. */
export interface PanelRacksProps {
  cluster: ClusterView;
  datacenter: DatacenterView;
}

/** The racks and nodes of a panel, or why none is known. */
export function PanelRacks({ cluster, datacenter }: PanelRacksProps) {
  const t = useText();
  const nodePath = useNodePath(cluster.id, datacenter.name);
  if (hasNodes(datacenter)) {
    return <NodeGrid datacenter={datacenter} nodePath={nodePath} />;
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
