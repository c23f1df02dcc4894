import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    box: {
      overflowX: 'auto',
      // what is hidden but for screen readers stays inside
      position: 'relative',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 13.5,
      fontVariantNumeric: 'tabular-nums',
      '& th, & td': {
        padding: theme.spacing(1.25, 2),
        textAlign: 'left',
        verticalAlign: 'top',
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& thead th': {
        fontSize: 11.5,
        fontWeight: 700,
        letterSpacing: '0.04em',
        textTransform: 'uppercase',
        color: theme.palette.text.secondary,
        whiteSpace: 'nowrap',
      },
      '& tbody th': { fontWeight: 400, minWidth: 180 },
      '& tbody tr:last-child > *': { borderBottom: 0 },
    },
  }),
  { name: 'K8ssandraWideTable' },
);

/** A table that scrolls inside its card where it is wider, by keyboard too. */
export function WideTable(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    // who scrolls with the keyboard must be able to stand in it
    <div
      role="group"
      aria-label={props.label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes.box}
    >
      <table className={classes.table} aria-label={props.label}>
        {props.children}
      </table>
    </div>
  );
}
