import { useCallback, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ClusterView,
  HistoryEntry,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';
import { useText } from '../../hooks';
import { useStoredChoice } from '../../hooks/useStoredChoice';
import { laneSeeds, lanesFor } from '../../lib/timeline/lanes';
import { LANE_PAGES, queriesOf, spanOfQuery } from '../../lib/timeline/queries';
import { ErrorNotice, Skeletons } from '../common';
import { base, stack } from '../common/base';
import { HistoryError } from './HistoryError';
import { HistoryNotes } from './HistoryNotes';
import { LanesSection } from './lanes/LanesSection';
import { HistoryList } from './list/HistoryList';
import { useChosen } from './list/useChosen';
import { useHeld } from './list/useHeld';
import { TimelineToolbar } from './TimelineToolbar';
import { useHistory, type HistorySource } from './useHistory';
import { usePlaces } from './usePlaces';
import { useServerNow } from './useServerNow';
import { useTimelineFilter } from './useTimelineFilter';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme),
    },
  }),
  { name: 'K8ssandraTimelineView' },
);

/** Props of {@link TimelineView}. */
export interface TimelineViewProps {
  cluster: ClusterView;
  /** Only what is about this datacenter. */
  datacenter?: string;
}

/** What changed before it broke: lanes per region over one time, and the same as text (ux 2). */
export function TimelineView({ cluster, datacenter }: TimelineViewProps) {
  const classes = useStyles();
  const t = useText();
  const prefix = useId();
  const { filter, change } = useTimelineFilter();
  const [zone, setZone] = useStoredChoice('timeline-zone', ['utc', 'local']);
  const region = datacenter ?? filter.region;
  const queries = queriesOf({ ...filter, region });
  const source = useClusterHistory(cluster);
  const concerns = (keys: string[]) => keys.includes(cluster.signalKey);
  const list = useHistory({ source, concerns, query: queries.list });
  const lanes = useHistory({
    source,
    concerns,
    query: queries.lanes,
    pages: LANE_PAGES,
  });
  const now = useServerNow(list.data ? list : lanes);
  const held = useHeld(
    list.data?.items ?? [],
    JSON.stringify(list.data?.query),
  );
  const more = list.data?.nextCursor !== null && !list.error;
  const chosen = useChosen({
    prefix,
    version: held.shown.length,
    older: more ? list.older : undefined,
  });
  const places = usePlaces(cluster);
  const seeds = laneSeeds(
    cluster,
    lanes.data?.items ?? [],
    t('timeline.controlPlane'),
  );
  const isShown = ({ kind }: HistoryEntry) =>
    filter.kinds.length === 0 || filter.kinds.includes(kind);
  const choose = (id: string) => {
    const known = lanes.data?.items.find(each => each.id === id);
    if (known && !isShown(known)) return;
    held.letIn();
    chosen.choose(id);
  };
  const toolbar = (
    <TimelineToolbar
      filter={filter}
      change={change}
      now={now}
      zone={zone}
      onZone={setZone}
      regions={datacenter === undefined ? seeds : undefined}
    />
  );
  if (!list.data) {
    return (
      <div className={classes.root}>
        {toolbar}
        {list.error ? (
          <HistoryError
            error={list.error}
            what={t('timeline.theHistory')}
            permission="k8ssandra.cluster.read"
          />
        ) : (
          <Skeletons heights={[130 + 30 * seeds.length, 420]} />
        )}
      </div>
    );
  }
  return (
    <div className={classes.root}>
      {toolbar}
      {(list.error ?? lanes.error) && (
        <ErrorNotice
          error={(list.error ?? lanes.error)!}
          onRetry={() => {
            list.refresh();
            lanes.refresh();
          }}
        />
      )}
      <HistoryNotes history={list.data} zone={zone} />
      {lanes.data && now !== undefined && (
        <LanesSection
          seeds={lanesFor(seeds, region)}
          history={lanes.data}
          list={list.data}
          isShown={isShown}
          span={spanOfQuery(lanes.data.query, now)}
          zone={zone}
          isLive={lanes.data.query.to === undefined}
          isChanging={lanes.isChanging}
          onChoose={choose}
        />
      )}
      <HistoryList
        history={list.data}
        live={list}
        held={held}
        filter={filter}
        change={change}
        now={now ?? 0}
        zone={zone}
        prefix={prefix}
        placeOf={places}
        chosen={chosen}
      />
    </div>
  );
}

/** Reads the history of a cluster. */
export function useClusterHistory({ id }: ClusterView): HistorySource {
  const api = useApi(k8ssandraApiRef);
  const { controlPlane, namespace, name } = id;
  return useCallback<HistorySource>(
    (query, options) =>
      api.getClusterHistory({ controlPlane, namespace, name }, query, options),
    [api, controlPlane, namespace, name],
  );
}
