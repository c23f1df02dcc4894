import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import {
  stateWord,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import type { Lane } from '../../../lib/timeline/types';
import { EntryGlyph } from '../EntryGlyph';
import { fills, StateText, useStateStyle } from '../../states';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(1, 2, 1.5),
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    sign: { display: 'inline-flex', alignItems: 'center', gap: 6 },
    swatch: {
      width: 22,
      height: 12,
      borderRadius: 3,
      border: '1px solid',
      boxSizing: 'border-box',
    },
    hatched: fills(theme).hatched,
    dotted: fills(theme).dotted,
  }),
  { name: 'K8ssandraLaneLegend' },
);

/** The signs that lanes have: the states that occur, what cannot be seen, what is not known, and the kinds of dots. */
export function LaneLegend({ lanes }: { lanes: Lane[] }) {
  const classes = useStyles();
  const t = useText();
  const wordOf = useWord();
  const { style } = useStateStyle('unreachable');
  const bars = lanes.flatMap(each => each.bars);
  const states = [
    ...new Set(
      bars.flatMap(({ kind, state }): StateKey[] =>
        kind === 'state' ? [state] : [],
      ),
    ),
  ];
  const has = (...kinds: string[]) =>
    bars.some(({ kind }) => kinds.includes(kind));
  return (
    <div className={classes.root} aria-hidden="true">
      {states.map(each => (
        <StateText key={each} state={each} label={wordOf(stateWord(each))} />
      ))}
      {has('outage', 'gap') && (
        <span className={classes.sign} style={style}>
          <span className={clsx(classes.swatch, classes.hatched)} />
          {t('timeline.legend.hatched')}
        </span>
      )}
      {has('unknown') && (
        <span className={classes.sign} style={style}>
          <span className={clsx(classes.swatch, classes.dotted)} />
          {t('timeline.legend.dotted')}
        </span>
      )}
      <span className={classes.sign}>
        <EntryGlyph sign="change" size={12} />
        {t('timeline.legend.change')}
      </span>
      <span className={classes.sign}>
        <EntryGlyph sign="attention" size={12} />
        {t('timeline.legend.warning')}
      </span>
    </div>
  );
}
