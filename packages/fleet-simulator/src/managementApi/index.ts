export * from './types';
export * from './errors';
export * from './network';
export * from './ringStore';
export * from './jobs';
export * from './routeTypes';
export * from './managementApi';
export * from './health';
