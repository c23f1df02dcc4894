export * from './types';
export * from './referencesOf';
export * from './unmet';
