import { makeStyles } from '@material-ui/core/styles';
import {
  stateWord,
  type StateKey,
  type StateSubject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useWord } from '../../hooks/useWord';
import { StateGlyph } from './StateGlyph';
import { useStateStyle } from './useStateStyle';

const useStyles = makeStyles(
  {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      color: 'var(--state)',
      fontWeight: 500,
      whiteSpace: 'nowrap',
    },
  },
  { name: 'K8ssandraStateText' },
);

/** Props of {@link StateText}. */
export interface StateTextProps {
  state: StateKey;
  subject?: StateSubject;
  label?: string;
}

/** A state in running text: glyph and word, without a box. */
export function StateText({ state, subject, label }: StateTextProps) {
  const classes = useStyles();
  const word = useWord();
  const { style } = useStateStyle(state);
  return (
    <span className={classes.root} style={style}>
      <StateGlyph state={state} />
      {word(label ?? stateWord(state, subject))}
    </span>
  );
}
