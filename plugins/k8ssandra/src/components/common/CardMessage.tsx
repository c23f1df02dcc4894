import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { StateChip } from '../states';
import { base } from './base';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      display: 'grid',
      justifyItems: 'start',
      gap: theme.spacing(1.25),
      padding: theme.spacing(2),
      overflowWrap: 'anywhere',
    },
    title: { margin: 0, fontSize: 16, fontWeight: 700, lineHeight: 1.35 },
    body: { fontSize: 13.5, color: theme.palette.text.secondary },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'K8ssandraCardMessage' },
);

/** Props of {@link CardMessage}. */
export interface CardMessageProps {
  /** Stands as a chip above the title. */
  chip?: { state: StateKey; word: string };
  title: string;
  /** Why, and what to do. */
  children?: ReactNode;
  /** Buttons: the ways out. */
  actions?: ReactNode;
}

/** What a card says instead of its content (mockup k): never an empty card. */
export function CardMessage(props: CardMessageProps) {
  const { chip, title, children, actions } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {chip && <StateChip state={chip.state} label={chip.word} />}
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.body}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
