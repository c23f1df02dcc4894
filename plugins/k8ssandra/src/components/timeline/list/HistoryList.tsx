import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { HistoryEntry } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { spanOfQuery } from '../../../lib/timeline/queries';
import { clockTime, dayOf, type Zone } from '../../../lib/timeline/times';
import { Section } from '../../common';
import type { HistoryPages, LiveHistory } from '../useHistory';
import type { TimelineFilterState } from '../useTimelineFilter';
import { EmptyList } from './EmptyList';
import { EntryList } from './EntryList';
import { ListEnd } from './ListEnd';
import type { Chosen } from './useChosen';
import type { HeldEntries } from './useHeld';

const useStyles = makeStyles(
  theme => ({
    fresh: {
      display: 'flex',
      justifyContent: 'center',
      padding: theme.spacing(0.75),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    changing: { opacity: 0.6 },
  }),
  { name: 'K8ssandraHistoryList' },
);

/** Props of {@link HistoryList}. */
export interface HistoryListProps extends TimelineFilterState {
  history: HistoryPages;
  /** How it is kept fresh, and how more of it is loaded. */
  live: Pick<LiveHistory, 'isChanging' | 'isLoadingOlder' | 'older'>;
  /** What of it is shown, and what waits to be let in. */
  held: HeldEntries<HistoryEntry>;
  /** Epoch milliseconds by the server's clock. */
  now: number;
  zone: Zone;
  prefix: string;
  placeOf(entry: HistoryEntry): ReactNode;
  chosen: Chosen;
}

/** Everything that happened in a time, newest first, with what came in meanwhile behind a button and the ways on at its end. */
export function HistoryList(props: HistoryListProps) {
  const { history, live, held, now, zone } = props;
  const { filter, change, prefix, placeOf, chosen } = props;
  const { shown, waiting, letIn } = held;
  const classes = useStyles();
  const t = useText();
  const span = spanOfQuery(history.query, now);
  const time = (at: number) => `${dayOf(at, zone)} ${clockTime(at, zone)}`;
  const within =
    filter.to === undefined
      ? t(`timeline.within.${filter.range}`)
      : t('timeline.within.span', { from: time(span.from), to: time(span.to) });
  const start = history.since ? Date.parse(history.since) : undefined;
  const since =
    start !== undefined && start > span.from ? time(start) : undefined;
  return (
    <Section title={t('timeline.list')} hint={t('timeline.listHint')}>
      <div role="status">
        {waiting.length > 0 && (
          <div className={classes.fresh}>
            <Button
              size="small"
              color="primary"
              variant="contained"
              disableElevation
              onClick={letIn}
            >
              {t('timeline.waiting', { count: waiting.length })}
            </Button>
          </div>
        )}
      </div>
      <div
        className={live.isChanging ? classes.changing : undefined}
        aria-busy={live.isChanging}
      >
        {shown.length === 0 ? (
          <EmptyList
            history={history}
            filter={filter}
            change={change}
            within={within}
            since={since}
          />
        ) : (
          <EntryList
            entries={shown}
            prefix={prefix}
            placeOf={placeOf}
            zone={zone}
            now={now}
            open={chosen.open}
            onToggle={chosen.toggle}
            chosen={chosen.chosen}
          />
        )}
      </div>
      {shown.length > 0 && (
        <ListEnd
          more={history.nextCursor !== null}
          isLoading={live.isLoadingOlder}
          onOlder={live.older}
          within={within}
          since={since}
          onEarlier={() => change({ to: span.from })}
        />
      )}
    </Section>
  );
}
