import { makeStyles } from '@material-ui/core/styles';
import type { EntrySign } from '../../lib/timeline/entryFacts';
import { StateGlyph } from '../states';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: 'none',
      display: 'block',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraEntryGlyph' },
);

/** The sign of an entry: the glyph of a state, a pencil for a change, a dot for an event. A word always stands beside it. */
export function EntryGlyph({
  sign,
  size = 14,
}: {
  sign: EntrySign;
  size?: number;
}) {
  const classes = useStyles();
  if (sign !== 'change' && sign !== 'event') {
    return <StateGlyph state={sign} size={size} />;
  }
  return (
    <svg
      className={classes.root}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      data-glyph={sign}
    >
      {sign === 'change' ? (
        <path
          d="M2.5 13.5l.8-3.2 7.6-7.6 2.4 2.4-7.6 7.6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinejoin="round"
        />
      ) : (
        <circle cx="8" cy="8" r="3.6" fill="currentColor" />
      )}
    </svg>
  );
}
