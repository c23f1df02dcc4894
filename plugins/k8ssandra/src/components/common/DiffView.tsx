import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  statePalette,
  type DiffLine,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import {
  countRows,
  rowsOfLines,
  rowsOfTexts,
  type ShownRow,
} from '../../lib/diffRows';
import { base } from './base';
import { well } from './code';
import { ScrollBox } from './ScrollBox';

const useStyles = makeStyles(
  theme => ({
    root: { ...base(theme), minWidth: 0 },
    counts: {
      padding: theme.spacing(0.5, 0),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
    box: { ...well(theme), paddingLeft: 0, paddingRight: 0, maxHeight: 480 },
    lines: { display: 'block', width: 'max-content', minWidth: '100%' },
    line: {
      display: 'block',
      padding: theme.spacing(0, 1.75),
      whiteSpace: 'pre',
      textDecoration: 'none',
      '&$added': {
        backgroundColor: statePalette.healthy[theme.palette.type].tint!,
      },
      '&$removed': {
        backgroundColor: statePalette.down[theme.palette.type].tint!,
      },
    },
    added: {},
    removed: {},
    place: { fontWeight: 700, '&:not(:first-child)': { marginTop: 8 } },
    folded: { color: theme.palette.text.secondary, fontStyle: 'italic' },
  }),
  { name: 'K8ssandraDiffView' },
);

/** Props of {@link DiffView}. */
export interface DiffViewProps {
  /** What is compared, such as `CassandraDatacenter orders/dc1`. */
  title: string;
  /** Two texts that are compared line by line. */
  texts?: { before: string; after: string };
  /** Or differences that the server found. */
  lines?: readonly DiffLine[];
  /** Differences that the server left out. */
  omitted?: number;
}

/** What differs, with + and − as text before each line; far lines are folded (ux 9). */
export function DiffView({ title, texts, lines, omitted = 0 }: DiffViewProps) {
  const classes = useStyles();
  const t = useText();
  const { before, after } = texts ?? {};
  const rows = useMemo(
    () =>
      before === undefined || after === undefined
        ? rowsOfLines(lines ?? [])
        : rowsOfTexts(before, after),
    [before, after, lines],
  );
  if (rows.length === 0 && omitted === 0) {
    return <div className={classes.root}>{t('diff.none')}</div>;
  }
  return (
    <div className={classes.root}>
      <div className={classes.counts}>{t('diff.counts', countRows(rows))}</div>
      <ScrollBox element="pre" label={title} className={classes.box}>
        <code className={classes.lines}>
          {rows.map((row, index) => (
            <Line key={index} row={row} />
          ))}
        </code>
      </ScrollBox>
      {omitted > 0 && (
        <div className={classes.counts}>
          {t('diff.omitted', { count: omitted })}
        </div>
      )}
    </div>
  );
}

function Line({ row }: { row: ShownRow }) {
  const classes = useStyles();
  const t = useText();
  switch (row.mark) {
    case '+':
      return (
        <ins className={`${classes.line} ${classes.added}`}>+ {row.text}</ins>
      );
    case '-':
      return (
        <del className={`${classes.line} ${classes.removed}`}>− {row.text}</del>
      );
    case '@':
      return (
        <span className={`${classes.line} ${classes.place}`}>{row.text}</span>
      );
    case '…':
      return (
        <span className={`${classes.line} ${classes.folded}`}>
          … {t('diff.unchanged', { count: row.count })}
        </span>
      );
    default:
      return <span className={classes.line}>{`  ${row.text}`}</span>;
  }
}
