export { StateChip } from './StateChip';
export { StateGlyph } from './StateGlyph';
export { StateText } from './StateText';
export { useHatchStyles } from './useHatchStyles';
export { useStateStyle } from './useStateStyle';
