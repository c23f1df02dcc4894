export * from './types';
export * from './client';
export * from './causes';
export type { K8ssandraClientOptions } from './transport';
