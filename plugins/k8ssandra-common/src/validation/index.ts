export * from './types';
export * from './kubernetesNames';
export * from './quantity';
export * from './validate';
export * from './admit';
export * from './cassandraDatacenter';
export * from './cron';
export * from './cronGap';
export * from './schedules';
export * from './tasks';
export * from './normalise';
export {
  MAX_STATEFUL_SET_NAME,
  statefulSetName,
} from './rules/statefulSetNames';
