import type { CSSProperties } from 'react';
import { useTheme } from '@material-ui/core/styles';
import {
  statePalette,
  type StateKey,
  type StatePaint,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** CSS variables that carry the colours of a state to everything below an element. */
export interface StateStyle extends CSSProperties {
  '--state': string;
  '--state-tint': string;
  '--state-inverse': string;
}

/** The colours of a state in the current theme, and how its areas are filled. */
export function useStateStyle(state: StateKey): {
  style: StateStyle;
  fill: StatePaint['fill'];
} {
  const paint = statePalette[state];
  const colours = paint[useTheme().palette.type];
  return {
    style: {
      '--state': colours.text,
      '--state-tint': colours.tint ?? 'transparent',
      '--state-inverse': colours.inverse,
    },
    fill: paint.fill,
  };
}
