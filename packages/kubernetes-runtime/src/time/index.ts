export * from './backoff';
export * from './clock';
export * from './manualClock';
export * from './sleep';
