export * from './buildManifest';
export * from './tidyOrder';
export * from './types';
