import type { ControlPlaneAccess } from '@k8ssandra-backstage/control-plane';
import type {
  KubeconfigAllow,
  LeaseSettings,
} from '@k8ssandra-backstage/kubernetes-runtime';

/** The section `k8ssandra` of the configuration, read and checked. */
export interface K8ssandraConfig {
  controlPlanes: ControlPlaneConfig[];
  /** What a kubeconfig may do besides carrying a certificate or a token. */
  kubeconfigs: { allow: Required<KubeconfigAllow> };
  /** Undefined where it is switched off: then there is one replica only. */
  leaderElection: LeaderElectionConfig | undefined;
}

/** How replicas agree on the one that writes. */
export interface LeaderElectionConfig {
  namespace: string;
  /** Leases are named `<name>-<control plane>`. */
  name: string;
  /** Tells this replica from the others. */
  identity: string;
  settings: LeaseSettings;
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
