import { useId, useRef, type ReactNode } from 'react';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import CloseIcon from '@material-ui/icons/Close';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks';
import { base, stack } from '../common/base';

const useStyles = makeStyles(
  theme => ({
    paper: { width: 620, maxWidth: '100vw' },
    root: { ...base(theme), display: 'flex', flexDirection: 'column' },
    header: {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 1.5, 1, 2.5),
      borderBottom: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.paper,
    },
    title: {
      margin: 0,
      fontSize: 18,
      fontWeight: 700,
      outline: 'none',
      overflowWrap: 'anywhere',
    },
    content: {
      ...stack(theme, 2.5),
      padding: theme.spacing(2, 2.5, 3),
    },
  }),
  { name: 'K8ssandraSidePanel' },
);

/** Props of {@link SidePanel}. */
export interface SidePanelProps {
  title: string;
  open: boolean;
  onClose(): void;
  children: ReactNode;
}

/** Details beside a page: focus goes to the heading, Esc closes and returns it, narrow windows are filled (ux 8). */
export function SidePanel({ title, open, onClose, children }: SidePanelProps) {
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      classes={{ paper: classes.paper }}
      PaperProps={{ role: 'dialog', 'aria-labelledby': id, 'aria-modal': true }}
      SlideProps={{ onEntered: () => heading.current?.focus() }}
    >
      <div className={classes.root}>
        <div className={classes.header}>
          <h2 id={id} ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h2>
          <IconButton
            size="small"
            aria-label={t('overview.close')}
            onClick={onClose}
          >
            <CloseIcon />
          </IconButton>
        </div>
        <div className={classes.content}>{children}</div>
      </div>
    </Drawer>
  );
}
