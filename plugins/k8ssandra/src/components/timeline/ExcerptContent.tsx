import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterView,
  HistoryEntry,
  HistoryResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import type { Excerpt } from '../../lib/timeline/excerpt';
import { factsOf } from '../../lib/timeline/facts';
import { laneSeeds, lanesOf } from '../../lib/timeline/lanes';
import { base } from '../common/base';
import { HistoryNotes } from './HistoryNotes';
import { LaneChart } from './lanes/LaneChart';
import { EntryItem } from './list/EntryItem';
import { entryElementId } from './list/EntryList';
import { usePlaces } from './usePlaces';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...base(theme),
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(0.5, 0),
    },
    line: {
      padding: theme.spacing(1.25, 2),
      fontSize: 13.5,
      color: theme.palette.text.secondary,
    },
    notes: { padding: theme.spacing(1.5, 2, 0) },
  }),
  { name: 'K8ssandraExcerptContent' },
);

/** Entries that are told as text. */
const TOLD = 6;
/** Narrower lanes than those of the Timeline: dots need more room. */
const DOT_GAP = 0.045;

/** Props of {@link ExcerptContent}. */
export interface ExcerptContentProps {
  cluster: ClusterView;
  history: HistoryResponse;
  /** `undefined` while no time of the server is known: nothing can be drawn then. */
  excerpt: Excerpt | undefined;
  now: number | undefined;
  prefix: string;
}

/** Lanes and the last entries of an excerpt; that nothing happened is said only where that is known. */
export function ExcerptContent(props: ExcerptContentProps) {
  const { cluster, history, excerpt, now, prefix } = props;
  const classes = useStyles();
  const t = useText();
  const placeOf = usePlaces(cluster);
  const inSpan = ({ until, at }: HistoryEntry) =>
    !excerpt || Date.parse(until ?? at) >= excerpt.span.from || until === null;
  const entries = history.items.filter(inSpan);
  const seeds = laneSeeds(cluster, entries, t('timeline.controlPlane'));
  const isWhole = history.complete && Boolean(history.since);
  return (
    <>
      {!isWhole && (
        <div className={classes.notes}>
          <HistoryNotes history={history} zone="utc" />
        </div>
      )}
      {excerpt && (
        <LaneChart
          lanes={lanesOf(seeds, factsOf(history, excerpt.span), {
            gap: DOT_GAP,
            dots: history.items,
          })}
          span={excerpt.span}
          zone="utc"
          isLive
          ticks={5}
        />
      )}
      {entries.length === 0 && isWhole && (
        <div className={classes.line}>{t('timeline.excerpt.calm')}</div>
      )}
      {entries.length > 0 && (
        <ol className={classes.list}>
          {entries.slice(0, TOLD).map(entry => (
            <EntryItem
              key={entry.id}
              id={entryElementId(prefix, entry.id)}
              entry={entry}
              place={placeOf(entry)}
              zone="utc"
              now={now ?? 0}
              open={false}
            />
          ))}
        </ol>
      )}
      {entries.length > TOLD && (
        <div className={classes.line}>
          {t('timeline.excerpt.more', { count: entries.length - TOLD })}
        </div>
      )}
    </>
  );
}
