import type { ReactNode } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import type {
  ClusterId,
  ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Live } from '../../hooks';
import { useCluster } from '../../hooks/useCluster';
import { clusterOf } from '../../lib/annotation';
import { LivePart } from '../common';
import { ClusterNotFound } from './ClusterNotFound';

/** Props of {@link EntityCluster}. */
export interface EntityClusterProps {
  /** Heights of what will stand here, in pixels. */
  heights: number[];
  children(cluster: ClusterView, live: Live<ClusterView>): ReactNode;
}

/** The live cluster of the page's entity, or what is the matter with it: no annotation, a wrong one, not found, an error. */
export function EntityCluster(props: EntityClusterProps) {
  const { entity } = useEntity();
  const { value, id } = clusterOf(entity);
  if (!id) {
    const reason = value === undefined ? 'absent' : 'unreadable';
    return <ClusterNotFound entity={entity} value={value} reason={reason} />;
  }
  return <LiveCluster key={value} id={id} {...props} />;
}

function LiveCluster(props: EntityClusterProps & { id: ClusterId }) {
  const { id, heights, children } = props;
  const { entity } = useEntity();
  const live = useCluster(id);
  return (
    <LivePart
      live={live}
      heights={heights}
      notFound={
        <ClusterNotFound
          entity={entity}
          value={clusterOf(entity).value}
          reason="missing"
          onRetry={live.refresh}
        />
      }
    >
      {cluster => children(cluster, live)}
    </LivePart>
  );
}
