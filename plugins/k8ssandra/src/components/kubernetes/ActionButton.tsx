import { useId } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ActionState } from '@k8ssandra-backstage/plugin-k8ssandra-common';

const useStyles = makeStyles(
  theme => ({
    root: { maxWidth: 320 },
    why: {
      marginTop: 4,
      fontSize: 12,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraContextAction' },
);

/** Props of {@link ActionButton}. */
export interface ActionButtonProps {
  action: ActionState;
  label: string;
  onClick(): void;
}

/** Opens an action on a Kubernetes cluster; where it is not possible the reason stands below it (ux 1, rule 7). */
export function ActionButton({ action, label, onClick }: ActionButtonProps) {
  const classes = useStyles();
  const whyId = useId();
  const { allowed, reason } = action;
  const why = allowed ? undefined : reason?.text;
  return (
    <div className={classes.root}>
      <Button
        size="small"
        variant="outlined"
        disabled={!allowed}
        aria-describedby={why ? whyId : undefined}
        onClick={onClick}
      >
        {label}
      </Button>
      {why && (
        <div id={whyId} className={classes.why}>
          {why}
        </div>
      )}
    </div>
  );
}
