import type { ControlPlaneAccess } from '@k8ssandra-backstage/control-plane';
import type { KubeconfigAllow } from '@k8ssandra-backstage/kubernetes-runtime';

/** The section `k8ssandra` of the configuration, read and checked. */
export interface K8ssandraConfig {
  controlPlanes: ControlPlaneConfig[];
  /** What a kubeconfig may do besides carrying a certificate or a token. */
  kubeconfigs: { allow: Required<KubeconfigAllow> };
}

/** One entry of `k8ssandra.controlPlanes`. */
export interface ControlPlaneConfig {
  name: string;
  access: ControlPlaneAccess;
  /** All when absent. */
  namespaces?: string[];
  mode: 'reconcile' | 'observe';
  /** Entity reference of the owner of what has no owner annotation. */
  defaultOwner: string;
}
