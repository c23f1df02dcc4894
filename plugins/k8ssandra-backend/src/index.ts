/**
 * The K8ssandra control plane as a Backstage backend plugin, and what a permission policy for it is written with.
 *
 * @packageDocumentation
 */
export { k8ssandraPlugin as default } from './plugin';
export {
  createK8ssandraClusterConditionalDecision,
  createK8ssandraContextConditionalDecision,
  k8ssandraClusterConditions,
  k8ssandraContextConditions,
} from './permissions/conditions';
