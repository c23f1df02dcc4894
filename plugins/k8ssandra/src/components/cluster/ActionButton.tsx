import { useId } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ActionState } from '@k8ssandra-backstage/plugin-k8ssandra-common';

const useStyles = makeStyles(
  theme => ({
    root: { maxWidth: 320, textAlign: 'right' },
    why: {
      marginTop: 4,
      fontSize: 12,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraActionButton' },
);

/** Props of {@link ActionButton}. */
export interface ActionButtonProps {
  action: ActionState;
  label: string;
  /** The one thing to do here, if anything is. */
  primary?: boolean;
  onClick(): void;
}

/** Opens an action on a cluster; where it is not possible the reason stands beside it (ux 1, rule 7). */
export function ActionButton(props: ActionButtonProps) {
  const { action, label, primary, onClick } = props;
  const classes = useStyles();
  const whyId = useId();
  const { allowed, reason } = action;
  return (
    <div className={classes.root}>
      <Button
        size="small"
        variant={primary && allowed ? 'contained' : 'outlined'}
        color={primary && allowed ? 'primary' : 'default'}
        disabled={!allowed}
        aria-describedby={reason ? whyId : undefined}
        onClick={onClick}
      >
        {label}
      </Button>
      {!allowed && reason && (
        <div id={whyId} className={classes.why}>
          {reason.text}
        </div>
      )}
    </div>
  );
}
