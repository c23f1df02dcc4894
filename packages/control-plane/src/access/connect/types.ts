import type {
  InspectedKubeconfig,
  KubernetesClient,
  KubernetesConnection,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  ConnectContextRequest,
  ContextCheck,
  GivenKubeconfig,
  K8ssandraCluster,
  PermissionRow,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** How kubeconfigs are looked at and tried: by the allow-list of the configuration. */
export interface CandidateAccess {
  inspect(text: string, contextName?: string): InspectedKubeconfig;
  connect(connection: KubernetesConnection): KubernetesClient;
}

/** Who may know what, so that no name leaves that the caller may not read. */
export interface CallerView {
  mayReadContext(name: string): boolean;
  mayReadCluster(cluster: K8ssandraCluster): boolean;
  /** Whether a context of this name may be connected; any when absent. What a kubeconfig calls itself is known only here. */
  mayConnect?(name: string): boolean;
}

/** What was found out of a kubeconfig. It holds no credential. */
export interface Examination {
  inspected: Omit<InspectedKubeconfig, 'result' | 'reduced'>;
  checks: ContextCheck[];
  acceptable: boolean;
  kubernetesVersion: string | null;
  clusterUid: string | null;
  /** Null where they were not asked for. */
  permissions: PermissionRow[] | null;
}

/** What a check of a Kubernetes cluster to be connected answers. */
export interface ConnectExamination extends Examination {
  name: string | null;
  namespace: string | null;
}

/** What connecting a Kubernetes cluster answers. */
export interface ConnectResult extends Examination {
  name: string;
  namespace: string;
  notes: Sentence[];
}

/** What renewing a credential answers. */
export interface RenewResult extends Examination {
  /** Null where nobody can tell. */
  sameCluster: boolean | null;
  notes: Sentence[];
}

/** What removing a context answers. */
export interface RemoveResult {
  secret: 'deleted' | 'kept' | 'absent';
  notes: Sentence[];
}

/** Options of everything that a person asks for here. */
export interface PersonalOptions {
  caller: CallerView;
  signal?: AbortSignal;
}

/** A kubeconfig to be connected, see `ConnectContextRequest`. */
export type ConnectInput = ConnectContextRequest;

/** A kubeconfig to be used from now on. */
export interface RenewInput extends GivenKubeconfig {
  acceptOther?: boolean;
  /** Look only: nothing is written, and what fails is told instead of thrown. */
  dryRun?: boolean;
}
