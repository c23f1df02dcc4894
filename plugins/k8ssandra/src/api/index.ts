export { k8ssandraApiFactory } from './k8ssandraApiFactory';
export { k8ssandraApiRef } from './k8ssandraApiRef';
