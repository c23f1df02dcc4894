import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { stateWord } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import type { Bar } from '../../../lib/timeline/types';
import { fills, StateGlyph, useStateStyle } from '../../states';

const useStyles = makeStyles(
  theme => ({
    bar: {
      position: 'absolute',
      top: 7,
      height: 17,
      minWidth: 3,
      boxSizing: 'border-box',
      display: 'flex',
      alignItems: 'center',
      gap: 4,
      padding: 0,
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      borderRadius: 3,
      border: '1px solid',
      borderColor: 'var(--state)',
      backgroundColor: 'var(--state-tint)',
      color: 'var(--state)',
      fontSize: 11,
      lineHeight: '15px',
      fontWeight: 500,
      '& > svg': { marginLeft: 4 },
    },
    button: { cursor: 'pointer' },
    hatched: fills(theme).hatched,
    dotted: fills(theme).dotted,
  }),
  { name: 'K8ssandraLaneBar' },
);

/** Narrower bars, as part of the lane, have no room for a glyph, or for a word. */
const ROOM = { glyph: 0.025, word: 0.06 };

/** Props of {@link LaneBar}. */
export interface LaneBarProps {
  bar: Bar;
  onChoose?(entry: string): void;
}

/** A state over time: what cannot be seen is hatched, what is not known is dotted, and neither is tinted. */
export function LaneBar({ bar, onChoose }: LaneBarProps) {
  const { kind, state, start, end, entry } = bar;
  const classes = useStyles();
  const t = useText();
  const wordOf = useWord();
  const { style } = useStateStyle(state);
  const width = end - start;
  const word =
    kind === 'state' ? wordOf(stateWord(state)) : t(`timeline.bar.${kind}`);
  const choose = entry && onChoose ? () => onChoose(entry) : undefined;
  return (
    // the list of entries is what keyboards use
    <div
      role="presentation"
      className={clsx(classes.bar, {
        [classes.hatched]: kind === 'outage' || kind === 'gap',
        [classes.dotted]: kind === 'unknown',
        [classes.button]: choose,
      })}
      style={{ ...style, left: `${start * 100}%`, width: `${width * 100}%` }}
      data-bar={kind}
      data-state={state}
      title={word}
      onClick={choose}
    >
      {width >= ROOM.glyph && <StateGlyph state={state} size={11} />}
      {width >= ROOM.word && <span>{word}</span>}
    </div>
  );
}
