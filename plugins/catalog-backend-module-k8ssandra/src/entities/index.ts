export * from './buildEntities';
export { resourceRef } from './common';
