import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.25),
      minHeight: 30,
    },
    title: { margin: 0, fontSize: 13.5, fontWeight: 700 },
    hint: { fontSize: 12.5, color: theme.palette.text.secondary },
    action: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      marginLeft: 'auto',
    },
  }),
  { name: 'K8ssandraDetailTitle' },
);

/** Props of {@link DetailTitle}. */
export interface DetailTitleProps {
  title: string;
  hint?: ReactNode;
  action?: ReactNode;
}

/** Title of a part of an open row. */
export function DetailTitle({ title, hint, action }: DetailTitleProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <h3 className={classes.title}>{title}</h3>
      {hint && <span className={classes.hint}>{hint}</span>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
