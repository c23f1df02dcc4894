export * from './facts';
export * from './lifeFacts';
export type { Finding } from './finding';
export * from './buildVerdict';
