import { useEffect, useId, useRef, type ReactNode } from 'react';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import CloseIcon from '@material-ui/icons/Close';
import DownIcon from '@material-ui/icons/KeyboardArrowDown';
import UpIcon from '@material-ui/icons/KeyboardArrowUp';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks';
import { base } from '../../common/base';
import { monospace } from '../../common/code';

/** Width of the panel in pixels (ux 6 d). */
export const PANEL_WIDTH = 392;

const useStyles = makeStyles(
  theme => ({
    docked: { minWidth: 0 },
    beside: {
      position: 'sticky',
      top: 0,
      width: PANEL_WIDTH,
      height: 'auto',
      maxHeight: '100vh',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
      // a persistent drawer would lie over the header of the portal
      zIndex: 'auto',
    },
    over: {
      width: PANEL_WIDTH,
      maxWidth: '100vw',
      [theme.breakpoints.down('xs')]: { width: '100vw' },
    },
    root: { ...base(theme), minWidth: 0 },
    header: {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
      padding: theme.spacing(1.5, 1, 1.25, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.paper,
    },
    names: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    place: { fontSize: 12.5, color: theme.palette.text.secondary },
    title: {
      ...monospace,
      margin: 0,
      fontSize: 14.5,
      fontWeight: 700,
      outline: 'none',
    },
    arrows: { display: 'flex', flex: 'none' },
  }),
  { name: 'K8ssandraNodePanel' },
);

/** Props of {@link PanelFrame}. */
export interface PanelFrameProps {
  pod: string;
  /** "us-east · rack r2 · node 3". */
  place: string;
  /** Beside the page; else over it. */
  beside: boolean;
  /** The heading takes the focus: a person opened it just now. */
  takesFocus: boolean;
  onClose(): void;
  /** `undefined` at the ends. */
  onPrevious?: () => void;
  onNext?: () => void;
  children: ReactNode;
}

/** The frame of the node panel: beside the page where there is room, over it elsewhere; Esc closes it (ux 6 d, 8). */
export function PanelFrame(props: PanelFrameProps) {
  const { pod, place, beside, takesFocus, onClose, children } = props;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // only when it opens: going from node to node leaves the focus where it is
  const wanted = useRef(takesFocus);
  useEffect(() => {
    if (beside && wanted.current) heading.current?.focus();
  }, [beside]);
  const content = (
    <div className={classes.root}>
      <div className={classes.header}>
        <div className={classes.names}>
          <div className={classes.place}>{place}</div>
          <h2 id={id} ref={heading} tabIndex={-1} className={classes.title}>
            {pod}
          </h2>
        </div>
        <div className={classes.arrows}>
          <IconButton
            size="small"
            aria-label={t('node.previous')}
            disabled={!props.onPrevious}
            onClick={props.onPrevious}
          >
            <UpIcon />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t('node.next')}
            disabled={!props.onNext}
            onClick={props.onNext}
          >
            <DownIcon />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t('node.close')}
            onClick={onClose}
          >
            <CloseIcon />
          </IconButton>
        </div>
      </div>
      {children}
    </div>
  );
  if (beside) {
    return (
      <Drawer
        variant="persistent"
        anchor="right"
        open
        transitionDuration={0}
        classes={{ root: classes.docked, paper: classes.beside }}
        PaperProps={{
          component: 'aside',
          'aria-labelledby': id,
          elevation: 1,
          onKeyDown: event => event.key === 'Escape' && onClose(),
        }}
      >
        {content}
      </Drawer>
    );
  }
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      classes={{ paper: classes.over }}
      PaperProps={{
        role: 'dialog',
        'aria-labelledby': id,
        'aria-modal': true,
      }}
      SlideProps={{ onEntered: () => heading.current?.focus() }}
    >
      {content}
    </Drawer>
  );
}
