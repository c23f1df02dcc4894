import { useTheme } from '@material-ui/core/styles';
import {
  glyphPaths,
  type GlyphPath,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useStateStyle } from './useStateStyle';

/** Props of {@link StateGlyph}. */
export interface StateGlyphProps {
  state: StateKey;
  /** Pixels: 11 on tiles, 14 in chips and lists, 18 beside a verdict. */
  size?: number;
  /** Drawn on a cell that is filled with the colour of the state. */
  inverse?: boolean;
}

/** The shape of a state. It is never alone: a word stands beside it or in the label of what holds it. */
export function StateGlyph({
  state,
  size = 14,
  inverse = false,
}: StateGlyphProps) {
  const { style } = useStateStyle(state);
  const paper = useTheme().palette.background.paper;
  const colours = inverse
    ? { state: style['--state-inverse'], surface: style['--state'] }
    : { state: style['--state'], surface: paper };
  const paintOf = (use: GlyphPath['fill']) => (use ? colours[use] : 'none');
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      data-glyph={state}
      style={{ flex: 'none', display: 'block' }}
    >
      {glyphPaths[state].map(({ fill, stroke, ...path }) => (
        <path
          key={path.d}
          {...path}
          fill={paintOf(fill)}
          stroke={paintOf(stroke)}
        />
      ))}
    </svg>
  );
}
