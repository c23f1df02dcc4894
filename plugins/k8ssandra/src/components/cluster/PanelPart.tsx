import { useId, type ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 0, fontSize: 13.5, '& p': { margin: '0 0 8px' } },
    title: { margin: theme.spacing(0, 0, 1), fontSize: 15, fontWeight: 700 },
  }),
  { name: 'K8ssandraPanelPart' },
);

/** A part of a side panel under its own heading. */
export function PanelPart(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <h3 id={id} className={classes.title}>
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}
