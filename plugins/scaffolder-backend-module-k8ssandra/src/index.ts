/**
 * Template actions that order Cassandra clusters.
 *
 * @packageDocumentation
 */
export { scaffolderModuleK8ssandra as default } from './module';
