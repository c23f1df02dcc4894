import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
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
      height: 22,
      fontSize: 12.5,
      fontWeight: 500,
      margin: 0,
      color: 'var(--state)',
      backgroundColor: 'var(--state-tint)',
      maxWidth: '100%',
      '& .MuiChip-label': {
        color: 'inherit',
        fontSize: 'inherit',
        fontWeight: 'inherit',
      },
      '& svg': { marginLeft: 6, marginRight: -3 },
    },
    large: {
      height: 28,
      borderRadius: 14,
      fontSize: 14,
      fontWeight: 700,
      '& svg': { marginLeft: 8, marginRight: -4 },
    },
    outlined: { border: '1px solid', borderColor: 'var(--state)' },
    dashed: { border: '1px dashed', borderColor: 'var(--state)' },
  },
  { name: 'K8ssandraStateChip' },
);

/** Props of {@link StateChip}. */
export interface StateChipProps {
  state: StateKey;
  /** What is in this state: some have their own word, such as a context that is "Ready". */
  subject?: StateSubject;
  /** Instead of the word of the state. */
  label?: string;
  size?: 'small' | 'large';
}

/** A state as glyph, word and colour. */
export function StateChip({
  state,
  subject,
  label,
  size = 'small',
}: StateChipProps) {
  const classes = useStyles();
  const word = useWord();
  const { style } = useStateStyle(state);
  return (
    <Chip
      size="small"
      style={style}
      className={clsx(classes.root, {
        [classes.large]: size === 'large',
        [classes.outlined]: state === 'observed',
        [classes.dashed]: state === 'unreachable' || state === 'unknown',
      })}
      icon={<StateGlyph state={state} size={size === 'large' ? 18 : 14} />}
      label={word(label ?? stateWord(state, subject))}
    />
  );
}
