export * from './stores';
export * from './passwords';
