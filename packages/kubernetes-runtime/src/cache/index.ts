export * from './types';
export * from './createResourceCache';
export { compareVersions } from './versions';
