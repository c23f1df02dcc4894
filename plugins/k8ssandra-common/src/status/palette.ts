import type { StateKey } from './states';

/** Colours of a state in one theme. `tint` is `null` where the fill is a pattern instead (unreachable: hatched, unknown: dashed). */
export interface StateColours {
  /** Text, glyph and border. */
  text: string;
  /** Fill of a chip or a cell. */
  tint: string | null;
  /** Text on a cell that is filled with `text` (down and degraded). */
  inverse: string;
}

/** How a state is drawn (ux 3). */
export interface StatePaint {
  /** The word people read; contexts and leaders have other words, see `stateWord`. */
  word: string;
  /** Key into `glyphPaths`. */
  glyph: StateKey;
  light: StateColours;
  dark: StateColours;
  /** How the area of something in this state is filled: the second signal beside colour. */
  fill: 'tint' | 'solid' | 'hatched' | 'dotted';
}

/** Surfaces that the colours stand on. */
export const surfaces = {
  light: { paper: '#FFFFFF', page: '#F8F8F8' },
  dark: { paper: '#424242', page: '#333333' },
} as const;

const INVERSE_LIGHT = '#FFFFFF';
const INVERSE_DARK = '#222222';

function paint(
  glyph: StateKey,
  word: string,
  light: [text: string, tint: string | null],
  dark: [text: string, tint: string | null],
  fill: StatePaint['fill'] = 'tint',
): StatePaint {
  return {
    word,
    glyph,
    light: { text: light[0], tint: light[1], inverse: INVERSE_LIGHT },
    dark: { text: dark[0], tint: dark[1], inverse: INVERSE_DARK },
    fill,
  };
}

/** The one palette: word, glyph, colours and fill of every state, in both themes (ux 3). */
export const statePalette: Record<StateKey, StatePaint> = {
  healthy: paint(
    'healthy',
    'Healthy',
    ['#0B7A5A', '#E4F4EE'],
    ['#7DE8C8', '#3C524C'],
  ),
  progressing: paint(
    'progressing',
    'Progressing',
    ['#1565C0', '#E6F0FB'],
    ['#93C6FF', '#414E5E'],
  ),
  waiting: paint(
    'waiting',
    'Waiting',
    ['#4A5878', '#ECEFF5'],
    ['#C0CCE6', '#4A4F5B'],
    'dotted',
  ),
  attention: paint(
    'attention',
    'Needs attention',
    ['#7D5A00', '#FDF2D9'],
    ['#FFDB80', '#544E3D'],
  ),
  degraded: paint(
    'degraded',
    'Degraded',
    ['#B3400E', '#FDEBE2'],
    ['#FFB07C', '#554840'],
    'solid',
  ),
  down: paint(
    'down',
    'Down',
    ['#B0001E', '#FCE7EA'],
    ['#FF9A94', '#553D3D'],
    'solid',
  ),
  unreachable: paint(
    'unreachable',
    'Unreachable',
    ['#5A5A68', null],
    ['#CFCFDA', null],
    'hatched',
  ),
  'auth-failed': paint(
    'auth-failed',
    'Access refused',
    ['#96196F', '#F9E8F4'],
    ['#F4A8DE', '#53464F'],
  ),
  paused: paint(
    'paused',
    'Paused',
    ['#5E5086', '#EFECF7'],
    ['#C9BFF0', '#4B4757'],
  ),
  stopped: paint(
    'stopped',
    'Stopped',
    ['#5E5086', '#EFECF7'],
    ['#C9BFF0', '#4B4757'],
  ),
  deleting: paint(
    'deleting',
    'Deleting',
    ['#6D4637', '#F4EDEA'],
    ['#E6C4B5', '#504945'],
  ),
  observed: paint(
    'observed',
    'Observed',
    ['#37606B', '#E9F1F3'],
    ['#B2D3DC', '#454F52'],
  ),
  unknown: paint(
    'unknown',
    'Not seen yet',
    ['#616161', null],
    ['#CCCCCC', null],
    'dotted',
  ),
  incompatible: paint(
    'incompatible',
    'Incompatible',
    ['#96196F', '#F9E8F4'],
    ['#F4A8DE', '#53464F'],
  ),
};
