import { EmptyState, LinkButton } from '@backstage/core-components';
import type { ClusterListResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useOrderPath } from '../../hooks/useOrderPath';

/** Nothing to list: none exists yet, or the viewer may read nothing; which of both is not told (ux 6). */
export function NoCluster({ fleet }: { fleet: ClusterListResponse }) {
  const t = useText();
  const orderPath = useOrderPath();
  const seesNothing = fleet.controlPlanes.length === 0;
  const mayOrder = fleet.actions?.create.allowed ?? true;
  return (
    <EmptyState
      missing="data"
      title={t(seesNothing ? 'fleet.hidden' : 'fleet.empty')}
      description={t(seesNothing ? 'fleet.hiddenWhy' : 'fleet.emptyWhy')}
      action={
        orderPath && mayOrder ? (
          <LinkButton variant="contained" color="primary" to={orderPath}>
            {t('fleet.order')}
          </LinkButton>
        ) : undefined
      }
    />
  );
}
