export * from './sentences';
export * from './types';
