export * from './sentences';
export * from './tableSentences';
export * from './types';
export * from './snippets';
