import { makeStyles } from '@material-ui/core/styles';
import type { Aged } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { Notice } from '../../common';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    none: {
      padding: theme.spacing(2),
      fontSize: 13.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraPartNote' },
);

/** Props of {@link PartNote}. */
export interface PartNoteProps {
  part: Aged<unknown>;
  /** What is said where it was looked at and there is nothing. */
  none: string;
  /** And where it is not known, and the server gives no reason. */
  unknown?: string;
}

/** A part of a page without content: nothing there, or not known and why. */
export function PartNote({ part, none, unknown }: PartNoteProps) {
  const classes = useStyles();
  if (part.value !== null) {
    return <div className={classes.none}>{none}</div>;
  }
  return (
    <div className={classes.root}>
      <Notice state="unknown">{part.reason?.text ?? unknown ?? none}</Notice>
    </div>
  );
}
