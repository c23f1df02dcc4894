export * from './addressPolicy';
export * from './dial';
export * from './guardedLookup';
export * from './query';
export * from './resolve';
export * from './types';
