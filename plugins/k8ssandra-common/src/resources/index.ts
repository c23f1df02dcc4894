export * from './meta';
export * from './resourceType';
export * from './k8ssandraCluster';
export * from './cassandraDatacenter';
export * from './others';
