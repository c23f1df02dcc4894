import { useId, type ReactNode } from 'react';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    header: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.25),
      minHeight: 49,
      padding: theme.spacing(1.25, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    title: {
      margin: 0,
      minWidth: 0,
      fontSize: 16,
      fontWeight: 700,
      lineHeight: 1.3,
      overflowWrap: 'anywhere',
    },
    hint: {
      minWidth: 0,
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    action: { marginLeft: 'auto' },
    footer: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(1, 2),
      fontSize: 12,
      color: theme.palette.text.secondary,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'K8ssandraSection' },
);

/** Props of {@link Section}. */
export interface SectionProps {
  title: string;
  /** What the card answers, beside its title. */
  hint?: ReactNode;
  action?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** A card with a title line, as all parts of our pages are. */
export function Section({
  title,
  hint,
  action,
  footer,
  children,
}: SectionProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id}>
      <div className={classes.header}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {hint && <span className={classes.hint}>{hint}</span>}
        {action && <div className={classes.action}>{action}</div>}
      </div>
      {children}
      {footer && <div className={classes.footer}>{footer}</div>}
    </Card>
  );
}
