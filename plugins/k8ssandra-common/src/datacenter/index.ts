export * from './types';
export * from './nodeTypes';
export * from './sentences';
export * from './conditionSentences';
