import { useId, type ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import type { HistoryEntry } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { signOf } from '../../../lib/timeline/entryFacts';
import { clockTime, fullTime, type Zone } from '../../../lib/timeline/times';
import { VisuallyHidden } from '../../common';
import { EntryGlyph } from '../EntryGlyph';
import { EntryDetails, hasDetails } from './EntryDetails';
import { useEntryWords } from './useEntryWords';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'grid',
      gridTemplateColumns: '64px 14px minmax(90px, 170px) minmax(0, 1fr)',
      gap: theme.spacing(0, 1.5),
      alignItems: 'start',
      padding: theme.spacing(0.875, 2),
      fontSize: 13.5,
      scrollMarginTop: 80,
      outlineOffset: -2,
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
      '& svg': { marginTop: 3 },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '56px 14px minmax(0, 1fr)',
        gap: theme.spacing(0, 1),
        padding: theme.spacing(0.875, 1.5),
      },
    },
    compact: {
      gridTemplateColumns: '56px 14px minmax(60px, 92px) minmax(0, 1fr)',
      gap: theme.spacing(0, 1),
      '& + &': { borderTop: 'none' },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '56px 14px minmax(0, 1fr)',
      },
    },
    chosen: { boxShadow: `inset 3px 0 0 ${theme.palette.link}` },
    time: {
      color: theme.palette.text.secondary,
      fontSize: 12.5,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
    },
    place: {
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { gridColumn: 3, fontSize: 12.5 },
    },
    body: {
      minWidth: 0,
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { gridColumn: 3 },
    },
    count: { fontWeight: 700, fontVariantNumeric: 'tabular-nums' },
    words: { fontSize: 12.5, color: theme.palette.text.secondary },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 2),
    },
    toggle: {
      minWidth: 0,
      minHeight: 24,
      padding: '0 6px',
      marginLeft: -6,
      textTransform: 'none',
    },
    details: { margin: theme.spacing(0.5, 0) },
  }),
  { name: 'K8ssandraEntryItem' },
);

/** Props of {@link EntryItem}. */
export interface EntryItemProps {
  id: string;
  entry: HistoryEntry;
  /** Where it happened, in words. */
  place: ReactNode;
  zone: Zone;
  /** Epoch milliseconds by the server's clock. */
  now: number;
  open: boolean;
  /** Absent in an excerpt: it is told in brief, and cannot be opened. */
  onToggle?(): void;
  /** A click in the lanes led here. */
  chosen?: boolean;
}

/** One thing that happened, as text. */
export function EntryItem(props: EntryItemProps) {
  const { id, entry, place, zone, now, open, onToggle, chosen } = props;
  const classes = useStyles();
  const t = useText();
  const words = useEntryWords()(entry, { now, zone });
  const at = Date.parse(entry.at);
  return (
    <li
      id={id}
      tabIndex={-1}
      className={clsx(classes.item, {
        [classes.compact]: !onToggle,
        [classes.chosen]: chosen,
      })}
      data-entry={entry.kind}
    >
      <Tooltip title={fullTime(at)}>
        <time className={classes.time} dateTime={entry.at}>
          {clockTime(at, zone)}
        </time>
      </Tooltip>
      <EntryGlyph sign={signOf(entry)} />
      <span className={classes.place}>{place}</span>
      <div className={classes.body}>
        <VisuallyHidden>{t(`timeline.one.${entry.kind}`)}: </VisuallyHidden>
        {entry.sentence.text}
        {entry.kind === 'event' && entry.count > 1 && (
          <Times count={entry.count} />
        )}
        {onToggle && hasDetails(entry) ? (
          <Details
            entry={entry}
            words={words}
            open={open}
            onToggle={onToggle}
          />
        ) : (
          <div className={classes.words}>{words.join(' · ')}</div>
        )}
      </div>
    </li>
  );
}

function Times({ count }: { count: number }) {
  const classes = useStyles();
  const t = useText();
  return (
    <>
      {' '}
      <span className={classes.count} aria-hidden="true">
        {t('timeline.times', { times: count })}
      </span>
      <VisuallyHidden>
        {t('timeline.timesFull', { times: count })}
      </VisuallyHidden>
    </>
  );
}

interface DetailsProps extends Pick<EntryItemProps, 'entry' | 'open'> {
  words: string[];
  onToggle(): void;
}

function Details({ entry, words, open, onToggle }: DetailsProps) {
  const classes = useStyles();
  const t = useText();
  const id = useId();
  return (
    <>
      <div className={classes.line}>
        {words.length > 0 && (
          <span className={classes.words}>{words.join(' · ')}</span>
        )}
        <Button
          size="small"
          color="primary"
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
        >
          {entry.kind === 'change'
            ? t('timeline.diff', { count: entry.diff.length + entry.omitted })
            : t('timeline.details')}
        </Button>
      </div>
      {open && (
        <div id={id} className={classes.details}>
          <EntryDetails entry={entry} />
        </div>
      )}
    </>
  );
}
