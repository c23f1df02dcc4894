export * from './types';
export { MAX_LOG_BYTES, readPodLog } from './readPodLog';
