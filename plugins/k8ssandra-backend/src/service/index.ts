export * from './createService';
export * from './Presenter';
export * from './types';
export { SummaryCache } from './views';
