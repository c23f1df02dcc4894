import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { StateGlyph, useStateStyle } from '../states';
import { base } from './base';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      display: 'flex',
      gap: theme.spacing(1.25),
      padding: theme.spacing(1.25, 1.5),
      borderRadius: 4,
      fontSize: 13.5,
      lineHeight: 1.42,
      color: theme.palette.text.primary,
      backgroundColor: 'var(--state-tint)',
      border: '1px solid transparent',
      overflowWrap: 'anywhere',
      '& > svg': { marginTop: 2 },
      // secondary text is too faint on a tint
      '& time': { color: 'inherit' },
    },
    dashed: { border: '1px dashed', borderColor: 'var(--state)' },
    body: { minWidth: 0, flex: 1 },
  }),
  { name: 'K8ssandraNotice' },
);

/** Props of {@link Notice}. */
export interface NoticeProps {
  state: StateKey;
  children: ReactNode;
  /** `alert` is read out at once; only for the answer to something that a person just did. */
  role?: 'alert' | 'status';
}

/** A remark inside a card, in the colour of a state. */
export function Notice({ state, children, role }: NoticeProps) {
  const classes = useStyles();
  const { style } = useStateStyle(state);
  const dashed = state === 'unreachable' || state === 'unknown';
  return (
    <div
      role={role}
      style={style}
      className={`${classes.root} ${dashed ? classes.dashed : ''}`}
    >
      <StateGlyph state={state} />
      <div className={classes.body}>{children}</div>
    </div>
  );
}
