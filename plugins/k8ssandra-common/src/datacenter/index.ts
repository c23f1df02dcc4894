export * from './types';
export * from './nodeTypes';
