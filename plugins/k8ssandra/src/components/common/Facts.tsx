import { Fragment, type ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { base } from './base';
import { monospace } from './code';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      display: 'grid',
      gridTemplateColumns: 'minmax(0, max-content) minmax(0, 1fr)',
      gap: theme.spacing(0.75, 2),
      margin: 0,
      fontSize: 13.5,
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: theme.spacing(0),
        '& dd': { marginBottom: theme.spacing(1) },
      },
    },
    value: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      maxWidth: '100%',
      minWidth: 0,
    },
    code: {
      ...monospace,
      fontSize: '0.92em',
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    hint: {
      display: 'block',
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraFacts' },
);

/** One line of {@link Facts}. */
export interface Fact {
  label: string;
  value: ReactNode;
  /** A text that somebody types elsewhere: shown in monospace instead of `value`'s font, with a button that copies it. */
  copy?: string;
  /** A sentence below the value. */
  hint?: ReactNode;
}

/** Labels and values, dense; below each other on a phone. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const classes = useStyles();
  return (
    <dl className={classes.root}>
      {facts.map(({ label, value, copy, hint }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            {copy === undefined ? (
              value
            ) : (
              <span className={classes.value}>
                <span className={classes.code}>{value}</span>
                <CopyButton text={copy} what={label} />
              </span>
            )}
            {hint && <span className={classes.hint}>{hint}</span>}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
