export * from './facts';
export type { Finding } from './finding';
export * from './buildVerdict';
