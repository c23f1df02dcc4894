/**
 * Many Kubernetes clusters at once: client, watch cache, work queue, cluster states, leader election, kubeconfig reader.
 * Knows no Cassandra.
 *
 * @packageDocumentation
 */
export * from './time';
export * from './client';
export * from './cache';
export * from './queue';
export * from './cluster';
export * from './access';
export * from './kubeconfig';
export * from './lease';
export {
  createQuery,
  createResolve,
  type AddressPolicy,
  type Resolve,
  type ResolvedAddress,
} from './network';
