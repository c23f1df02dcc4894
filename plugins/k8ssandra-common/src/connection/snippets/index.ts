export * from './types';
export * from './snippetsOf';
