import type { ControlPlaneAccess } from '@k8ssandra-backstage/control-plane';

/** The section `k8ssandra` of the configuration, read and checked. */
export interface K8ssandraConfig {
  controlPlanes: ControlPlaneConfig[];
  kubeconfigs: { allow: KubeconfigAllow };
}

/** One entry of `k8ssandra.controlPlanes`. */
export interface ControlPlaneConfig {
  name: string;
  access: ControlPlaneAccess;
  /** All when absent. */
  namespaces?: string[];
  mode: 'reconcile' | 'observe';
  defaultOwner?: string;
}

/** What a kubeconfig may do besides carrying a certificate or a token. */
export interface KubeconfigAllow {
  exec: boolean;
  files: boolean;
  http: boolean;
  proxy: boolean;
  insecureTls: boolean;
  loopback: boolean;
  privateNetworks: boolean;
}
