import { useDeferredValue, useId, useMemo, useRef } from 'react';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import { EmptyState } from '@backstage/core-components';
import {
  formatClusterId,
  type ClusterListResponse,
  type ClusterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useFleetFilter } from '../../hooks/useFleetFilter';
import { useOwners } from '../../hooks/useOwners';
import { useStableOrder } from '../../hooks/useStableOrder';
import {
  filterClusters,
  isEmpty,
  worstFirst,
  type Owners,
} from '../../lib/fleet';
import { usualOwner } from '../../lib/fleetFacets';
import { Skeletons, VisuallyHidden } from '../common';
import { ContextStrip } from './ContextStrip';
import { FleetFilters } from './FleetFilters';
import { FleetFooter } from './FleetFooter';
import { FleetTable, type FleetTableHandle } from './FleetTable';
import { NoCluster } from './NoCluster';
import { Reordered } from './Reordered';
import { useFleetKeys } from './useFleetKeys';

const useStyles = makeStyles(
  // what sticks to the window must not stick to the card
  { card: { overflow: 'visible' } },
  { name: 'K8ssandraFleetContent' },
);

const keyOf = (cluster: ClusterSummary) => formatClusterId(cluster.id);

/** Props of {@link FleetContent}. */
export interface FleetContentProps {
  fleet: ClusterListResponse;
  /** Whether changes are heard of at once. */
  pushed: boolean;
  /** Whether the page of Kubernetes clusters is there to lead to. */
  linked: boolean;
}

/** The strip of Kubernetes clusters and the table of Cassandra clusters. */
export function FleetContent(props: FleetContentProps) {
  const { fleet, linked } = props;
  const mine = useOwners();
  const { filter, change, clear } = useFleetFilter();
  return (
    <>
      {fleet.contexts.length > 0 && (
        <ContextStrip
          contexts={fleet.contexts}
          chosen={filter.context}
          onChoose={context => change({ context })}
          linked={linked}
        />
      )}
      {isEmpty(fleet) && <NoCluster fleet={fleet} />}
      {fleet.items.length > 0 &&
        (mine ? (
          <Clusters
            {...props}
            filters={{ filter, change, clear }}
            mine={mine}
          />
        ) : (
          <Skeletons heights={[480]} />
        ))}
    </>
  );
}

function Clusters({
  fleet: { items },
  pushed,
  filters,
  mine,
}: FleetContentProps & {
  filters: ReturnType<typeof useFleetFilter>;
  mine: Owners;
}) {
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<FleetTableHandle>(null);
  const keys = useFleetKeys(search);
  const owner = filters.filter.owner || usualOwner(items, mine);
  const filter = useMemo(
    () => ({ ...filters.filter, owner }),
    [filters.filter, owner],
  );
  // typing comes first, the table follows
  const settled = useDeferredValue(filter);
  const sorted = useMemo(
    () => worstFirst(filterClusters(items, settled, mine)),
    [items, settled, mine],
  );
  const order = useStableOrder(sorted, keyOf, JSON.stringify(settled));
  return (
    <Card component="section" aria-labelledby={id} className={classes.card}>
      <VisuallyHidden>
        <h2 id={id}>{t('fleet.clusters')}</h2>
      </VisuallyHidden>
      <FleetFilters
        ref={search}
        clusters={items}
        filter={filter}
        mine={mine}
        onChange={filters.change}
        onLeaveDown={() => table.current?.focusFirst()}
      />
      {sorted.length === 0 ? (
        <EmptyState
          missing="data"
          title={t('fleet.noMatch')}
          description={t('fleet.noMatchWhy', { all: items.length })}
          action={
            <Button variant="contained" color="primary" onClick={filters.clear}>
              {t('fleet.clear')}
            </Button>
          }
        />
      ) : (
        <FleetTable
          ref={table}
          clusters={order.items}
          onLeaveUp={() => search.current?.focus()}
        />
      )}
      <Reordered moved={order.moved} onClick={order.reorder} />
      <FleetFooter
        shown={sorted.length}
        all={items.length}
        pushed={pushed}
        keys={keys}
      />
    </Card>
  );
}
