export * from './lab';
export * from './orders';
export * from './ours';
export * from './plane';
export * from './witness';
export type { Interceptor, LabWrite } from './wrapClient';
export * from './loadGolden';
export * from './reference';
export * from './watches';
