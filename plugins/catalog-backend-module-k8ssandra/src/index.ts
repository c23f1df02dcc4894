/**
 * Cassandra clusters, their datacenters and Kubernetes clusters as Resources of the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleK8ssandra as default } from './module';
