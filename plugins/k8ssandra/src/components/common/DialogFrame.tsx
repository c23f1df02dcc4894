import { useId, useRef, type ReactNode } from 'react';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { base, focusRing } from './base';

const useStyles = makeStyles(
  theme => ({
    header: {
      ...base(theme),
      padding: theme.spacing(2, 3),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    title: {
      margin: 0,
      fontSize: 20,
      fontWeight: 700,
      outline: 'none',
      overflowWrap: 'anywhere',
    },
    content: {
      ...base(theme),
      display: 'grid',
      // a wide table scrolls in its own box, not the dialog
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignContent: 'start',
      gap: theme.spacing(2),
      padding: theme.spacing(2, 3),
    },
    actions: {
      ...focusRing(theme),
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 3),
      borderTop: `1px solid ${theme.palette.divider}`,
      '& > :not(:first-child)': { marginLeft: 0 },
    },
  }),
  { name: 'K8ssandraDialog' },
);

/** Props of {@link DialogFrame}. */
export interface DialogFrameProps {
  title: string;
  open: boolean;
  onClose(): void;
  /** Something was typed: a click beside the dialog must not close it. */
  dirty?: boolean;
  actions: ReactNode;
  children: ReactNode;
}

/** The frame of all our dialogs: focus goes to the heading, Esc cancels, narrow windows are filled (ux 8, 9). */
export function DialogFrame(props: DialogFrameProps) {
  const { title, open, onClose, dirty, actions, children } = props;
  const classes = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const narrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  const onEntered = () => {
    // who was quick enough to click into a field stays there
    const { activeElement } = document;
    if (!activeElement?.matches('input, textarea, select, button')) {
      heading.current?.focus();
    }
  };
  return (
    <Dialog
      open={open}
      onClose={(_, reason) => {
        if (!(dirty && reason === 'backdropClick')) {
          onClose();
        }
      }}
      maxWidth="md"
      fullWidth
      fullScreen={narrow}
      aria-labelledby={id}
      TransitionProps={{ onEntered }}
    >
      <div className={classes.header}>
        <h2 id={id} ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
      </div>
      <DialogContent className={classes.content}>{children}</DialogContent>
      <DialogActions className={classes.actions}>{actions}</DialogActions>
    </Dialog>
  );
}
