/**
 * Clusters of Kubernetes' own programs on loopback: etcd, kube-apiserver and kube-controller-manager.
 *
 * @packageDocumentation
 */
export * from './kubernetes';
