export * from './buildServiceMonitor';
