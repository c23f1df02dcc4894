export * from './addressPolicy';
export * from './guardedLookup';
export * from './resolve';
