export * from './pace';
export * from './logger';
export * from './types';
export * from './dataPlane';
export { FAULT_ANNOTATION } from './objects';
export { kinds, statusOf, type AnyObject, type ApiClient } from './api';
