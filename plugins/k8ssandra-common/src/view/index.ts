export * from './types';
export * from './tasks';
