export * from './contextFacts';
export * from './datacenterFacts';
export * from './initialReplication';
export * from './ownership';
export * from './stamp';
