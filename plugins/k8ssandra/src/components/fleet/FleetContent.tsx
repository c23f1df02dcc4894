import { useMemo } from 'react';
import Button from '@material-ui/core/Button';
import { EmptyState, LinkButton } from '@backstage/core-components';
import {
  formatClusterId,
  type ClusterListResponse,
  type ClusterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useFleetFilter } from '../../hooks/useFleetFilter';
import { useOrderPath } from '../../hooks/useOrderPath';
import { useStableOrder } from '../../hooks/useStableOrder';
import { filterClusters, worstFirst } from '../../lib/fleet';
import { Notice, Section } from '../common';
import { ContextStrip } from './ContextStrip';
import { FleetFilters } from './FleetFilters';
import { FleetTable } from './FleetTable';

const keyOf = (cluster: ClusterSummary) => formatClusterId(cluster.id);

/** The strip of Kubernetes clusters and the table of Cassandra clusters. */
export function FleetContent({ fleet }: { fleet: ClusterListResponse }) {
  const t = useText();
  const filters = useFleetFilter();
  const { filter } = filters;
  const { text, group, context } = filter;
  const sorted = useMemo(
    () => worstFirst(filterClusters(fleet.items, { text, group, context })),
    [fleet.items, text, group, context],
  );
  const order = useStableOrder(sorted, keyOf, `${text}|${group}|${context}`);
  const unsynced = fleet.controlPlanes.filter(each => !each.synced);
  return (
    <>
      <ContextStrip
        contexts={fleet.contexts}
        chosen={context}
        onChoose={filters.setContext}
      />
      {unsynced.map(({ name }) => (
        <Notice key={name} state="unknown">
          {t('fleet.unsynced', { name })}
        </Notice>
      ))}
      {fleet.items.length === 0 ? (
        unsynced.length === 0 && (
          <NoCluster mayOrder={fleet.actions?.create.allowed ?? true} />
        )
      ) : (
        <Section
          title={t('fleet.clusters')}
          action={
            order.moved > 0 && (
              <Button size="small" color="primary" onClick={order.reorder}>
                {t('fleet.reorder', { count: order.moved })}
              </Button>
            )
          }
          footer={
            <>
              <span>{t('fleet.sorted')}</span>
              <span>
                {t('fleet.shown', {
                  shown: sorted.length,
                  all: fleet.items.length,
                })}
              </span>
            </>
          }
        >
          <FleetFilters clusters={fleet.items} filters={filters} />
          {sorted.length === 0 ? (
            <EmptyState
              missing="data"
              title={t('fleet.noMatch')}
              action={
                <Button color="primary" onClick={filters.clear}>
                  {t('fleet.clear')}
                </Button>
              }
            />
          ) : (
            <FleetTable clusters={order.items} />
          )}
        </Section>
      )}
    </>
  );
}

function NoCluster({ mayOrder }: { mayOrder: boolean }) {
  const t = useText();
  const orderPath = useOrderPath();
  return (
    <EmptyState
      missing="data"
      title={t('fleet.empty')}
      description={t('fleet.emptyWhy')}
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
