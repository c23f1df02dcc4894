export * from './types';
export * from './describeCredential';
