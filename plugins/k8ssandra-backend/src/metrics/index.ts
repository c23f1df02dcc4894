export * from './createInstruments';
export * from './observeFleet';
