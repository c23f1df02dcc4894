export { StateChip } from './StateChip';
export { StateGlyph } from './StateGlyph';
export { StateText } from './StateText';
export { fills } from './fills';
export { useStateStyle } from './useStateStyle';
