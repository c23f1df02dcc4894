export * from './states';
export * from './palette';
export * from './glyphs';
export * from './words';
export * from './rollUp';
export * from './age';
