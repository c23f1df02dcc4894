import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { FactTile } from '../../common';

/** Props of {@link SurvivalTile}. */
export interface SurvivalTileProps {
  cluster: ClusterView;
  onOpen(): void;
}

/** What can be lost now; leads to all keyspaces and levels. */
export function SurvivalTile({ cluster, onOpen }: SurvivalTileProps) {
  const t = useText();
  const { survival } = cluster;
  return (
    <FactTile
      label={t('tiles.survives')}
      value={survival?.value.text ?? null}
      state={survival?.state}
      words={
        survival
          ? (survival.detail ?? survival.headline).text
          : t('tiles.survives.absentWhy')
      }
      onClick={onOpen}
    />
  );
}
