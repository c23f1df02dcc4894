import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from '../common';
import { monospace } from '../common/code';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: '134px minmax(0, 1fr)',
      padding: theme.spacing(1.5, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: theme.spacing(0.5),
      },
    },
    label: { color: theme.palette.text.secondary, fontSize: 13.5 },
    content: { margin: 0, minWidth: 0 },
    value: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      minWidth: 0,
    },
    code: {
      ...monospace,
      fontSize: 13,
      padding: theme.spacing(0.25, 0.75),
      borderRadius: 4,
      backgroundColor: theme.palette.type === 'dark' ? '#373737' : '#F4F5F7',
      overflowWrap: 'anywhere',
      minWidth: 0,
    },
    hint: {
      marginTop: theme.spacing(0.5),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraFactRow' },
);

/** Props of {@link FactRow}. */
export interface FactRowProps {
  label: string;
  /** In monospace with a copy button where somebody types it elsewhere, else as words. */
  value: string;
  /** What is copied; nothing when absent. */
  copy?: string;
  /** Sentences below. */
  children?: ReactNode;
}

/** One fact of a connection, with what it means. */
export function FactRow({ label, value, copy, children }: FactRowProps) {
  const classes = useStyles();
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.content}>
        <span className={classes.value}>
          {copy === undefined ? (
            value
          ) : (
            <>
              <span className={classes.code}>{value}</span>
              <CopyButton text={copy} what={label} />
            </>
          )}
        </span>
        {children && <div className={classes.hint}>{children}</div>}
      </dd>
    </div>
  );
}
