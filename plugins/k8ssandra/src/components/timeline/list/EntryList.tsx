import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { HistoryEntry } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { byDay, dayOf, type Zone } from '../../../lib/timeline/times';
import { base } from '../../common/base';
import { EntryItem } from './EntryItem';

const DAY_MS = 24 * 3_600_000;

const useStyles = makeStyles(
  theme => ({
    root: base(theme),
    day: {
      margin: 0,
      padding: theme.spacing(1, 2),
      fontSize: 12.5,
      fontWeight: 700,
      color: theme.palette.text.secondary,
      backgroundColor: theme.palette.background.default,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'K8ssandraEntryList' },
);

/** Props of {@link EntryList}. */
export interface EntryListProps {
  /** Newest first. */
  entries: HistoryEntry[];
  /** Tells the lists of a page apart. */
  prefix: string;
  placeOf(entry: HistoryEntry): ReactNode;
  zone: Zone;
  /** Epoch milliseconds by the server's clock. */
  now: number;
  open: ReadonlySet<string>;
  onToggle(entry: string): void;
  chosen?: string;
}

/** Id of the element of an entry. */
export function entryElementId(prefix: string, entry: string): string {
  return `${prefix}-entry-${entry}`;
}

/** What happened, by day: the twin of the lanes that can be read and operated by everybody. */
export function EntryList(props: EntryListProps) {
  const { entries, prefix, placeOf, zone, now, open, onToggle, chosen } = props;
  const classes = useStyles();
  const t = useText();
  const dayName = (day: string) => {
    const names = [t('timeline.today'), t('timeline.yesterday')];
    const name = names.find(
      (_, ago) => dayOf(now - ago * DAY_MS, zone) === day,
    );
    const date = `${day} (${
      zone === 'utc' ? t('timeline.utc') : t('timeline.localZone')
    })`;
    return name ? `${name}, ${date}` : date;
  };
  return (
    <div className={classes.root}>
      {byDay(entries, zone).map(({ day, entries: ofDay }) => (
        <section key={day} aria-label={dayName(day)}>
          <h3 className={classes.day}>{dayName(day)}</h3>
          <ol className={classes.list}>
            {ofDay.map(entry => (
              <EntryItem
                key={entry.id}
                id={entryElementId(prefix, entry.id)}
                entry={entry}
                place={placeOf(entry)}
                zone={zone}
                now={now}
                open={open.has(entry.id)}
                onToggle={() => onToggle(entry.id)}
                chosen={chosen === entry.id}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
