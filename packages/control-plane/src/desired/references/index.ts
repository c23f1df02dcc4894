export * from './types';
export * from './referencesOf';
