export { startBenchFleet } from './startBenchFleet';
export * from './types';
