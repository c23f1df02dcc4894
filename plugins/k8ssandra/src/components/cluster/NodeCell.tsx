import { forwardRef, type KeyboardEvent } from 'react';
import Tooltip from '@material-ui/core/Tooltip';
import { alpha, makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import {
  statePalette,
  type NodeView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cellState } from '../../lib/clusterFacts';
import { fills, StateGlyph, useStateStyle } from '../states';
import { SeedMark } from './SeedMark';

const useStyles = makeStyles(
  theme => ({
    cell: {
      position: 'relative',
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      gap: 5,
      width: 58,
      height: 30,
      borderRadius: 4,
      border: '1px solid',
      borderColor: 'var(--state)',
      color: 'var(--state)',
      backgroundColor: 'var(--state-tint)',
      font: '700 12px/1 "JetBrains Mono", "Roboto Mono", Menlo, monospace',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    tint: {
      borderColor: alpha(statePalette.unknown[theme.palette.type].text, 0.45),
    },
    solid: {
      backgroundColor: 'var(--state)',
      color: 'var(--state-inverse)',
    },
    target: { cursor: 'pointer' },
    seed: {
      position: 'absolute',
      top: -6,
      left: -6,
      borderRadius: 5,
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.background.paper,
    },
    ...fills(theme),
  }),
  { name: 'K8ssandraNodeCell' },
);

/** Props of {@link NodeCell}. */
export interface NodeCellProps {
  node: NodeView;
  /** What is to be said of it, in words. */
  words: string;
  /** Full text for screen readers: "us-east, rack r2, node 3: …". */
  label: string;
  reachable: boolean;
  /** The one cell of the grid that the tab key reaches. */
  tabbable: boolean;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent): void;
  /** Opens what is known of the node; the cell is a target then. */
  onClick?(): void;
}

/** One node: its nodetool letters, the glyph of its state, and the fill that tells them apart without colour. */
export const NodeCell = forwardRef<HTMLSpanElement, NodeCellProps>(
  function Cell({ node, words, label, reachable, tabbable, ...handlers }, ref) {
    const classes = useStyles();
    const state = cellState(node, reachable);
    const { style, fill } = useStateStyle(state);
    // there is no pod yet: a border without a fill (ux 3)
    const notMade = state === 'waiting' && node.letters === '–';
    return (
      <Tooltip title={words}>
        <span
          ref={ref}
          role="gridcell"
          aria-label={label}
          tabIndex={tabbable ? 0 : -1}
          style={style}
          className={clsx(classes.cell, {
            [classes.tint]: fill === 'tint',
            [classes.solid]: fill === 'solid',
            [classes.hatched]: fill === 'hatched',
            [classes.dotted]: fill === 'dotted' || notMade,
            [classes.target]: handlers.onClick !== undefined,
          })}
          data-state={state}
          {...handlers}
        >
          {node.seed && (
            <span className={classes.seed}>
              <SeedMark />
            </span>
          )}
          {node.letters}
          <StateGlyph state={state} size={12} inverse={fill === 'solid'} />
        </span>
      </Tooltip>
    );
  },
);
