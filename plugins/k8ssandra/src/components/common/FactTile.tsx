import type { ReactNode } from 'react';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import ChevronIcon from '@material-ui/icons/ChevronRight';
import clsx from 'clsx';
import { Link } from '@backstage/core-components';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { fills, StateGlyph, useStateStyle } from '../states';
import { base } from './base';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    tiles: {
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
      margin: 0,
      padding: 0,
      listStyle: 'none',
      // two in a row: the last of an odd number has a row of its own
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        '& > :last-child:nth-child(odd)': { gridColumn: '1 / -1' },
      },
    },
    tile: {
      ...base(theme),
      position: 'relative',
      display: 'flex',
      flexDirection: 'column',
      gap: 3,
      minHeight: 92,
      minWidth: 0,
      padding: theme.spacing(1.5, 1.75),
      border: '1px solid transparent',
    },
    label: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
    // the whole tile is the target
    target: {
      padding: 0,
      border: 0,
      background: 'none',
      font: 'inherit',
      color: 'inherit',
      cursor: 'pointer',
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:focus-visible::after': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
        borderRadius: 4,
      },
    },
    value: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 0.875),
      fontSize: 22,
      fontWeight: 700,
      lineHeight: 1.25,
      fontVariantNumeric: 'tabular-nums',
      overflowWrap: 'anywhere',
    },
    rest: { fontWeight: 400, color: theme.palette.text.secondary },
    words: {
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
      // two lines: what is below does not move when more is to be said
      minHeight: '2.86em',
      // what is old is hatched: faint text on it would be too faint
      '$hatched &': { color: 'inherit' },
    },
    bar: {
      height: 6,
      margin: theme.spacing(0.5, 0),
      borderRadius: 3,
      overflow: 'hidden',
      backgroundColor: theme.palette.divider,
      '& > span': {
        display: 'block',
        height: '100%',
        backgroundColor: 'var(--state)',
      },
      '@media (forced-colors: active)': {
        border: '1px solid',
        '& > span': { backgroundColor: 'Highlight' },
      },
    },
    hatched: fills(theme).hatched,
  }),
  { name: 'K8ssandraFactTile' },
);

/** Props of {@link FactTile}. */
export interface FactTileProps {
  label: string;
  /** The value; `null` when it is not known, which is never shown as zero. */
  value: string | null;
  /** Stands lighter after the value: "of 9". */
  rest?: string;
  /** One or two lines of words below. */
  words?: ReactNode;
  /** Its glyph stands after the value, unless it is healthy. */
  state?: StateKey;
  /** How far something has come, 0 to 1, drawn as a bar; the value says it too. */
  progress?: number;
  /** What we cannot see now: hatched, with the age of the value in `words`. */
  stale?: boolean;
  /** Leads to the source of the value. */
  to?: string;
  onClick?(): void;
}

/** Tiles beside each other, two in a row on a phone. */
export function FactTiles(props: { label: string; children: ReactNode }) {
  return (
    <ul className={useStyles().tiles} aria-label={props.label}>
      {props.children}
    </ul>
  );
}

/** One number that people look for first, with one line of words (ux 6 b). Stands in {@link FactTiles}. */
export function FactTile(props: FactTileProps) {
  const { label, value, rest, words, progress, stale = false } = props;
  const classes = useStyles();
  const t = useText();
  const state = value === null ? 'unknown' : props.state ?? 'healthy';
  const shown = stale ? 'unreachable' : state;
  const { style } = useStateStyle(shown);
  return (
    <Card
      component="li"
      style={style}
      className={clsx(classes.tile, { [classes.hatched]: stale })}
    >
      <div className={classes.label}>
        <Label {...props} />
      </div>
      <div className={classes.value}>
        <span>
          <VisuallyHidden>{`${label}: `}</VisuallyHidden>
          {value ?? t('tile.unknown')}
        </span>
        {value !== null && rest && <span className={classes.rest}>{rest}</span>}
        {/* at the end, where it moves nothing when it comes or goes */}
        {shown !== 'healthy' && <StateGlyph state={shown} size={18} />}
      </div>
      {progress !== undefined && (
        <div className={classes.bar} aria-hidden="true">
          <span style={{ width: `${Math.round(progress * 100)}%` }} />
        </div>
      )}
      {words && <div className={classes.words}>{words}</div>}
    </Card>
  );
}

function Label({ label, to, onClick }: FactTileProps) {
  const { target } = useStyles();
  if (to) {
    return (
      <>
        <Link to={to} className={target} color="inherit" underline="none">
          {label}
        </Link>
        <ChevronIcon fontSize="inherit" />
      </>
    );
  }
  if (onClick) {
    return (
      <>
        <button type="button" className={target} onClick={onClick}>
          {label}
        </button>
        <ChevronIcon fontSize="inherit" />
      </>
    );
  }
  return <span aria-hidden="true">{label}</span>;
}
