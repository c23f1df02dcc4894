/**
 * Cassandra clusters across regions, in Backstage: the plugin for the new frontend system. Classic apps import from `./legacy`.
 *
 * @packageDocumentation
 */
export { k8ssandraPlugin as default } from './plugin';
export { k8ssandraApiRef } from './api';
export { k8ssandraTranslationRef } from './translation';
export {
  isCassandraAvailable,
  isCassandraCluster,
  isCassandraDatacenter,
} from './lib/annotation';
