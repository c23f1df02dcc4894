export * from './types';
export * from './createWorkQueue';
