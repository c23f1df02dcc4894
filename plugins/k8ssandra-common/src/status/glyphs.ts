import type { StateKey } from './states';

/** One `<path>` of a glyph on a 16×16 canvas. What has no fill or no stroke is not filled or stroked. */
export interface GlyphPath {
  d: string;
  /** `state`: the colour of the state (`currentColor`); `surface`: what lies behind the glyph. */
  fill?: 'state' | 'surface';
  stroke?: 'state' | 'surface';
  strokeWidth?: number;
  strokeDasharray?: string;
  strokeLinecap?: 'round';
  strokeLinejoin?: 'round';
}

/** Shapes of the states: a state can be told from every other without its colour (ux 3). */
export const glyphPaths: Record<StateKey, GlyphPath[]> = {
  healthy: [
    { d: 'M15 8a7 7 0 1 1 -14 0a7 7 0 1 1 14 0z', fill: 'state' },
    {
      d: 'M4.6 8.3l2.3 2.3 4.5-4.8',
      stroke: 'surface',
      strokeWidth: 1.9,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
  ],
  progressing: [
    {
      d: 'M14.1 8a6.1 6.1 0 1 1 -12.2 0a6.1 6.1 0 1 1 12.2 0z',
      stroke: 'state',
      strokeWidth: 1.8,
    },
    { d: 'M8 4.1a3.9 3.9 0 0 1 0 7.8z', fill: 'state' },
  ],
  waiting: [
    {
      d: 'M3.6 1.6h8.8M3.6 14.4h8.8',
      stroke: 'state',
      strokeWidth: 1.8,
      strokeLinecap: 'round',
    },
    {
      d: 'M4.8 2c0 3.6 2.6 4.4 2.6 6s-2.6 2.4-2.6 6h6.4c0-3.6-2.6-4.4-2.6-6s2.6-2.4 2.6-6z',
      stroke: 'state',
      strokeWidth: 1.5,
      strokeLinejoin: 'round',
    },
    { d: 'M6 13.2c.2-1.6 1.2-2.4 2-2.4s1.8.8 2 2.4z', fill: 'state' },
  ],
  attention: [
    {
      d: 'M3.6 1.4v13.2',
      stroke: 'state',
      strokeWidth: 2,
      strokeLinecap: 'round',
    },
    {
      d: 'M4.6 2h8.6l-2.3 3.2 2.3 3.2H4.6z',
      fill: 'state',
      stroke: 'state',
      strokeWidth: 1,
      strokeLinejoin: 'round',
    },
  ],
  degraded: [
    {
      d: 'M8 1.4L15.2 14H.8z',
      fill: 'state',
      stroke: 'state',
      strokeWidth: 1.2,
      strokeLinejoin: 'round',
    },
    {
      d: 'M8 6v3.8',
      stroke: 'surface',
      strokeWidth: 1.8,
      strokeLinecap: 'round',
    },
    { d: 'M9 12a1 1 0 1 1 -2 0a1 1 0 1 1 2 0z', fill: 'surface' },
  ],
  down: [
    { d: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z', fill: 'state' },
    {
      d: 'M5.5 5.5l5 5M10.5 5.5l-5 5',
      stroke: 'surface',
      strokeWidth: 1.9,
      strokeLinecap: 'round',
    },
  ],
  unreachable: [
    {
      d: 'M14.3 8a6.3 6.3 0 1 1 -12.6 0a6.3 6.3 0 1 1 12.6 0z',
      stroke: 'state',
      strokeWidth: 1.6,
      strokeDasharray: '2.7 2.25',
    },
    {
      d: 'M3.6 12.4l8.8-8.8',
      stroke: 'state',
      strokeWidth: 1.7,
      strokeLinecap: 'round',
    },
  ],
  'auth-failed': [
    {
      d: 'M4.1 7h7.8a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1 -1.5 1.5h-7.8a1.5 1.5 0 0 1 -1.5 -1.5v-5a1.5 1.5 0 0 1 1.5 -1.5z',
      fill: 'state',
    },
    { d: 'M5 7V4.8a3 3 0 0 1 6 0V7', stroke: 'state', strokeWidth: 1.8 },
    {
      d: 'M9.2 10.6a1.2 1.2 0 1 1 -2.4 0a1.2 1.2 0 1 1 2.4 0z',
      fill: 'surface',
    },
    { d: 'M8 11v1.7', stroke: 'surface', strokeWidth: 1.2 },
  ],
  paused: [
    {
      d: 'M14.3 8a6.3 6.3 0 1 1 -12.6 0a6.3 6.3 0 1 1 12.6 0z',
      stroke: 'state',
      strokeWidth: 1.6,
    },
    {
      d: 'M6.2 5.3v5.4M9.8 5.3v5.4',
      stroke: 'state',
      strokeWidth: 1.8,
      strokeLinecap: 'round',
    },
  ],
  stopped: [
    {
      d: 'M4.2 2.2h7.6a2 2 0 0 1 2 2v7.6a2 2 0 0 1 -2 2h-7.6a2 2 0 0 1 -2 -2v-7.6a2 2 0 0 1 2 -2z',
      fill: 'state',
    },
  ],
  deleting: [
    {
      d: 'M2.5 4h11M6 4V2.2h4V4M4 4l.7 10.2h6.6L12 4',
      stroke: 'state',
      strokeWidth: 1.5,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
    {
      d: 'M6.7 6.8v4.6M9.3 6.8v4.6',
      stroke: 'state',
      strokeWidth: 1.2,
      strokeLinecap: 'round',
    },
  ],
  observed: [
    {
      d: 'M1 8s2.6-4.6 7-4.6S15 8 15 8s-2.6 4.6-7 4.6S1 8 1 8z',
      stroke: 'state',
      strokeWidth: 1.5,
    },
    { d: 'M10.2 8a2.2 2.2 0 1 1 -4.4 0a2.2 2.2 0 1 1 4.4 0z', fill: 'state' },
  ],
  unknown: [
    {
      d: 'M14.3 8a6.3 6.3 0 1 1 -12.6 0a6.3 6.3 0 1 1 12.6 0z',
      stroke: 'state',
      strokeWidth: 1.5,
      strokeDasharray: '0.1 2.72',
      strokeLinecap: 'round',
    },
    {
      d: 'M6 6.3c0-2.6 4.1-2.5 4.1 0 0 1.5-2.05 1.7-2.05 3.2',
      stroke: 'state',
      strokeWidth: 1.5,
      strokeLinecap: 'round',
    },
    {
      d: 'M8.95 11.8a0.95 0.95 0 1 1 -1.9 0a0.95 0.95 0 1 1 1.9 0z',
      fill: 'state',
    },
  ],
  incompatible: [
    {
      d: 'M3.7 1.7h8.6a2 2 0 0 1 2 2v8.6a2 2 0 0 1 -2 2h-8.6a2 2 0 0 1 -2 -2v-8.6a2 2 0 0 1 2 -2z',
      stroke: 'state',
      strokeWidth: 1.5,
    },
    {
      d: 'M4.6 6.4h6.8M4.6 9.6h6.8M9.9 4.2l-3.8 7.6',
      stroke: 'state',
      strokeWidth: 1.5,
      strokeLinecap: 'round',
    },
  ],
};
