export * from './createRouter';
export * from './types';
