import { useId, type ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      padding: theme.spacing(1.5, 2),
      fontSize: 13.5,
      overflowWrap: 'anywhere',
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 1),
      marginBottom: theme.spacing(1),
    },
    title: { margin: 0, fontSize: 13.5, fontWeight: 700 },
  }),
  { name: 'K8ssandraNodePanelPart' },
);

/** A part of the node panel under its own heading. */
export function PanelPart(props: {
  title: string;
  /** Beside the heading, such as an age. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id} className={classes.title}>
          {props.title}
        </h3>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
