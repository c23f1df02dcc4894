import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { FactTiles } from '../../common';
import { ChangeTile } from './ChangeTile';
import { NodesTile } from './NodesTile';
import { SurvivalTile } from './SurvivalTile';

/** Props of {@link ClusterTiles}. */
export interface ClusterTilesProps {
  cluster: ClusterView;
  /** Opens what the cluster survives in detail. */
  onSurvival(): void;
}

/** The three numbers that people look for: nodes up, what can be lost now, and the change under way. */
export function ClusterTiles({ cluster, onSurvival }: ClusterTilesProps) {
  const t = useText();
  return (
    <FactTiles label={t('tiles.label')}>
      <NodesTile cluster={cluster} />
      <SurvivalTile cluster={cluster} onOpen={onSurvival} />
      <ChangeTile cluster={cluster} />
    </FactTiles>
  );
}
