import { useId } from 'react';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import CancelIcon from '@material-ui/icons/Cancel';
import { useText } from '../../hooks';
import { useStoredChoice } from '../../hooks/useStoredChoice';
import { queriesOf } from '../../lib/timeline/queries';
import { ErrorNotice, LiveLine, Skeletons } from '../common';
import { base, stack } from '../common/base';
import { ActivityPlace } from './ActivityPlace';
import { HistoryError } from './HistoryError';
import { HistoryNotes } from './HistoryNotes';
import { HistoryList } from './list/HistoryList';
import { useChosen } from './list/useChosen';
import { useHeld } from './list/useHeld';
import { TimelineToolbar } from './TimelineToolbar';
import { useActivitySource } from './useActivitySource';
import { useHistory } from './useHistory';
import { useServerNow } from './useServerNow';
import { useTimelineFilter } from './useTimelineFilter';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme),
      alignContent: 'start',
    },
    only: { justifySelf: 'start', maxWidth: '100%' },
  }),
  { name: 'K8ssandraActivity' },
);

/** The tab Activity of the fleet page: what happened to all clusters and Kubernetes clusters that the viewer may read. */
export function ActivityContent() {
  const classes = useStyles();
  const t = useText();
  const prefix = useId();
  const { source, only, showAll } = useActivitySource();
  const { filter, change } = useTimelineFilter();
  const [zone, setZone] = useStoredChoice('timeline-zone', ['utc', 'local']);
  const query = queriesOf({ ...filter, region: '' }).list;
  const history = useHistory({ source, query });
  const { data, error } = history;
  const now = useServerNow(history);
  const held = useHeld(data?.items ?? [], JSON.stringify(data?.query));
  const chosen = useChosen({
    prefix,
    version: held.shown.length,
    older: undefined,
  });
  return (
    <div className={classes.root}>
      <TimelineToolbar
        filter={filter}
        change={change}
        now={now}
        zone={zone}
        onZone={setZone}
      />
      {only && (
        <Chip
          className={classes.only}
          variant="outlined"
          label={t('timeline.activity.only', {
            name: only.context || only.controlPlane,
          })}
          onDelete={showAll}
          deleteIcon={
            <CancelIcon titleAccess={t('timeline.activity.showAll')} />
          }
        />
      )}
      {!data && !error && <Skeletons heights={[480]} />}
      {!data && error && (
        <HistoryError
          error={error}
          what={t('timeline.activity.theHistory')}
          permission="k8ssandra.cluster.read"
        />
      )}
      {data && (
        <>
          {error ? (
            <ErrorNotice error={error} onRetry={history.refresh} />
          ) : (
            <LiveLine live={history} />
          )}
          <HistoryNotes history={data} zone={zone} />
          <HistoryList
            history={data}
            live={history}
            held={held}
            filter={{ ...filter, region: '' }}
            change={change}
            now={now ?? 0}
            zone={zone}
            prefix={prefix}
            placeOf={entry => <ActivityPlace entry={entry} />}
            chosen={chosen}
          />
        </>
      )}
    </div>
  );
}
