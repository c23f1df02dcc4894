export * from './inFlight';
export * from './jsonBody';
export * from './patience';
