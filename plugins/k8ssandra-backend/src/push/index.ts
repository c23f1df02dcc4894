export * from './openWebsocket';
export * from './publishChanges';
