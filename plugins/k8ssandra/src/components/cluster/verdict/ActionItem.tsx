import { forwardRef, useId } from 'react';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import type { ActionState } from '@k8ssandra-backstage/plugin-k8ssandra-common';

const useStyles = makeStyles(
  theme => ({
    item: { whiteSpace: 'normal', maxWidth: 340, minHeight: 32 },
    refused: {
      cursor: 'default',
      '& $label': { color: theme.palette.text.secondary },
    },
    label: { display: 'block', fontSize: 14 },
    why: {
      display: 'block',
      fontSize: 12.5,
      lineHeight: 1.4,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraActionItem' },
);

/** Props of {@link ActionItem}. */
export interface ActionItemProps {
  action: ActionState;
  label: string;
  onChoose(): void;
}

/** An action in a menu; one that is refused can be reached and says why, in text (ux 1, rule 7). */
export const ActionItem = forwardRef<HTMLLIElement, ActionItemProps>(
  function Item({ action, label, onChoose, ...rest }, ref) {
    const classes = useStyles();
    const whyId = useId();
    const { allowed, reason } = action;
    return (
      <MenuItem
        {...rest}
        ref={ref}
        className={
          allowed ? classes.item : `${classes.item} ${classes.refused}`
        }
        aria-disabled={!allowed}
        aria-label={label}
        aria-describedby={reason ? whyId : undefined}
        onClick={allowed ? onChoose : undefined}
      >
        <span>
          <span className={classes.label}>{label}</span>
          {!allowed && reason && (
            <span id={whyId} className={classes.why}>
              {reason.text}
            </span>
          )}
        </span>
      </MenuItem>
    );
  },
);
