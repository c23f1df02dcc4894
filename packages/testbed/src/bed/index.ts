/**
 * A bed of Kubernetes' own programs on loopback: etcd, kube-apiserver and kube-controller-manager, and a data plane in place of
 * cass-operator.
 *
 * @packageDocumentation
 */
export * from './kubernetes';
export type { BedCluster } from './clusters/startBedCluster';
export type { DataPlaneName } from './clusters/dataPlanes';
export {
  bedDefinition,
  regionNames,
  type BedClusters,
} from './fleetDefinition';
export { startBed, type Bed, type BedOptions } from './startBed';
