export * from './createFleet';
export * from './Fleet';
