import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { StateGlyph } from '../../states';

const useStyles = makeStyles(
  theme => ({
    main: {
      display: 'flex',
      alignItems: 'center',
      gap: 6,
      minHeight: 20,
      fontWeight: 500,
      fontVariantNumeric: 'tabular-nums',
      overflowWrap: 'anywhere',
    },
    small: {
      display: 'flex',
      alignItems: 'baseline',
      gap: 5,
      fontSize: 12,
      fontWeight: 400,
      color: theme.palette.text.secondary,
    },
    past: { fontWeight: 400, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraCellLine' },
);

/** Props of {@link CellLine}. */
export interface CellLineProps {
  state?: StateKey;
  children: ReactNode;
  /** Below the main line. */
  small?: boolean;
  /** As it was when it could be seen last. */
  past?: boolean;
}

/** One line of a cell: glyph and words. */
export function CellLine({ state, children, small, past }: CellLineProps) {
  const classes = useStyles();
  return (
    <div
      className={`${small ? classes.small : classes.main} ${
        past ? classes.past : ''
      }`}
    >
      {state && <StateGlyph state={state} size={small ? 11 : 14} />}
      <span>{children}</span>
    </div>
  );
}
