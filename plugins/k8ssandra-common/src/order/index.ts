export * from './buildManifest';
export * from './types';
