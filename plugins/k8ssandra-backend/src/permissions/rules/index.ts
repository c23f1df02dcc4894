export * from './clusterRules';
export * from './contextRules';
