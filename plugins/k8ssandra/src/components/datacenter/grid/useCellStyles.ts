import {
  alpha,
  makeStyles,
  type StyleRules,
  type Theme,
} from '@material-ui/core/styles';
import { statePalette } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { monospace } from '../../common/code';
import { fills } from '../../states';

/** Smallest cell, in pixels: racks of more nodes wrap. */
export const CELL_WIDTH = 92;
export const CELL_HEIGHT = 44;
export const CELL_GAP = 8;

/** Of racks of many nodes: one line, and more of them beside each other. */
export const COMPACT_WIDTH = 66;
export const COMPACT_HEIGHT = 28;

/** How dark cells are in a dimension other than state: neutral, since colours belong to states (ux 3). */
const SHADES = [0, 0.08, 0.16, 0.26];

/** One class for each state, so that a thousand cells share a handful of rules. */
function states(theme: Theme): StyleRules {
  const paints = Object.entries(statePalette).map(([state, paint]) => {
    const colours = paint[theme.palette.type];
    return [
      `state-${state}`,
      {
        '--state': colours.text,
        '--state-tint': colours.tint ?? 'transparent',
        '--state-inverse': colours.inverse,
      },
    ];
  });
  return Object.fromEntries(paints);
}

function shades(theme: Theme): StyleRules {
  return Object.fromEntries(
    SHADES.map((share, index) => [
      `shade-${index}`,
      {
        color: theme.palette.text.primary,
        borderColor: theme.palette.text.secondary,
        backgroundColor: alpha(theme.palette.text.primary, share),
      },
    ]),
  );
}

/** How cells look. */
export const useCellStyles = makeStyles(
  (theme: Theme): StyleRules => ({
    ...states(theme),
    cell: {
      position: 'relative',
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
      alignItems: 'center',
      minWidth: 0,
      height: CELL_HEIGHT,
      padding: '3px 7px',
      borderRadius: 4,
      border: '1px solid var(--state)',
      color: 'var(--state)',
      backgroundColor: 'var(--state-tint)',
      fontSize: 12,
      lineHeight: 1.35,
      cursor: 'pointer',
      '&:focus-visible, &:focus': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
      '&[aria-selected="true"]': {
        boxShadow: `0 0 0 2px ${theme.palette.background.paper}, 0 0 0 4px ${theme.palette.primary.main}`,
      },
      '@media (forced-colors: active)': {
        borderColor: 'CanvasText',
        // no shadow is drawn there
        '&[aria-selected="true"]': { outline: '3px double Highlight' },
      },
    },
    solid: {
      backgroundColor: 'var(--state)',
      color: 'var(--state-inverse)',
    },
    compact: {
      height: COMPACT_HEIGHT,
      padding: '0 5px',
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      fontSize: 11.5,
    },
    value: {
      textAlign: 'center',
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    ordinal: { ...monospace },
    letters: { ...monospace, fontWeight: 700 },
    glyph: { justifySelf: 'end' },
    detail: {
      gridColumn: '1 / -1',
      fontSize: 11.5,
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    seed: {
      position: 'absolute',
      top: -5,
      left: -5,
      width: 9,
      height: 9,
      transform: 'rotate(45deg)',
      border: `2px solid ${theme.palette.text.primary}`,
      backgroundColor: theme.palette.background.paper,
    },
    ...shades(theme),
    ...fills(theme),
  }),
  { name: 'K8ssandraCell' },
);

/** Names of the classes of cells. */
export type CellClasses = ReturnType<typeof useCellStyles>;
