import { useRef, useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import DragIcon from '@material-ui/icons/DragIndicator';
import { useText } from '../../../hooks';
import type { useDragOrder } from './useDragOrder';

const useStyles = makeStyles(
  theme => ({
    // 24 px, the smallest target (ux 8); a finger that drags does not scroll
    handle: {
      padding: 2,
      cursor: 'grab',
      touchAction: 'none',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraRowHandle' },
);

/** Props of {@link RowHandle}. */
export interface RowHandleProps {
  index: number;
  count: number;
  drag: ReturnType<ReturnType<typeof useDragOrder>['handleOf']>;
  onMove(to: number): void;
}

/** Moves a row: dragged, with Alt and the arrow keys, or by the menu that it opens. */
export function RowHandle({ index, count, drag, onMove }: RowHandleProps) {
  const classes = useStyles();
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const number = index + 1;
  const move = (to: number) => {
    setOpen(false);
    onMove(to);
  };
  return (
    <>
      <IconButton
        ref={button}
        size="small"
        className={classes.handle}
        disabled={count < 2}
        aria-label={t('order.move', { number })}
        aria-haspopup="menu"
        onClick={() => setOpen(true)}
        {...drag}
      >
        <DragIcon fontSize="small" />
      </IconButton>
      <Menu
        open={open}
        anchorEl={button.current}
        onClose={() => setOpen(false)}
      >
        <MenuItem disabled={index === 0} onClick={() => move(index - 1)}>
          {t('order.moveUp')}
        </MenuItem>
        <MenuItem
          disabled={index === count - 1}
          onClick={() => move(index + 1)}
        >
          {t('order.moveDown')}
        </MenuItem>
      </Menu>
    </>
  );
}
