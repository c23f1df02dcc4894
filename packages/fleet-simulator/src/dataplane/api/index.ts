export * from './client';
export * from './kinds';
export * from './store';
export * from './cachedApi';
export * from './keyQueue';
