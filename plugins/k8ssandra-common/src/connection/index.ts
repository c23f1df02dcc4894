export * from './types';
export * from './snippets';
