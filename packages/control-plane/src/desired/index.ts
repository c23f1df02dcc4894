export * from './names';
export * from './hash';
export * from './labels';
export * from './references';
export * from './datacenterConfig';
export * from './serverVersion';
export * from './coalesce';
export * from './creationOrder';
export * from './cassandraDatacenter';
export * from './systemReplication';
export * from './metricsAgent';
export * from './vector/vectorConfigMap';
export * from './perNode/perNodeConfigMap';
export * from './perNode/userConfigMap';
export * from './perNode/tokenAllocation';
export * from './encryption';
export * from './quantity';
export * from './fields';
export * from './seeds';
export * from './contactPoints';
export * from './replicatedSecret';
export * from './secrets';
export * from './credentials';
export * from './images';
export * from './medusa';
export * from './reaper';
export * from './stargate';
export * from './serviceMonitor';
export * from './rebuildTask';
export {
  hasMetricsEndpoint,
  usesOlderCollector,
} from './enrich/metricsCollector';
