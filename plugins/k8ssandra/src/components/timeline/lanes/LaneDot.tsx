import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { signOfAll } from '../../../lib/timeline/entryFacts';
import type { Dot } from '../../../lib/timeline/types';
import { EntryGlyph } from '../EntryGlyph';

const useStyles = makeStyles(
  theme => ({
    dot: {
      position: 'absolute',
      top: 7,
      transform: 'translateX(-50%)',
      display: 'flex',
      alignItems: 'center',
      gap: 1,
      height: 17,
      padding: 2,
      boxSizing: 'border-box',
      borderRadius: 9,
      backgroundColor: theme.palette.background.paper,
      boxShadow: `0 0 0 1px ${theme.palette.divider}`,
      fontSize: 10.5,
      fontWeight: 700,
      lineHeight: 1,
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
    },
    button: { cursor: 'pointer' },
    many: { paddingRight: 4 },
  }),
  { name: 'K8ssandraLaneDot' },
);

/** Props of {@link LaneDot}. */
export interface LaneDotProps {
  dot: Dot;
  onChoose?(entry: string): void;
}

/** Something that happened, or several things with their number. A click leads to the newest. */
export function LaneDot({ dot, onChoose }: LaneDotProps) {
  const classes = useStyles();
  const { at, entries } = dot;
  const many = entries.length > 1;
  return (
    // the list of entries is what keyboards use
    <div
      role="presentation"
      className={clsx(classes.dot, {
        [classes.button]: onChoose,
        [classes.many]: many,
      })}
      style={{ left: `${at * 100}%` }}
      data-dot={entries.length}
      title={entries
        .slice(0, 5)
        .map(({ sentence }) => sentence.text)
        .join('\n')}
      onClick={onChoose && (() => onChoose(entries[0].id))}
    >
      <EntryGlyph sign={signOfAll(entries)} size={12} />
      {many && entries.length}
    </div>
  );
}
