export * from './connect';
export * from './types';
