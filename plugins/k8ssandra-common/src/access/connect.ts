import type { ContextId } from '../ids';
import type { Sentence } from '../sentences/sentence';
import type { CredentialView, PermissionsView } from './types';

/** Largest kubeconfig that is taken, in bytes: larger than any real one with its certificates. */
export const MAX_KUBECONFIG_LENGTH = 256 * 1024;

/** What is looked at before a kubeconfig is kept, in this order. */
export const CONTEXT_CHECKS = [
  'readable',
  'name',
  'namespace',
  'address',
  'reachable',
  'tls',
  'authenticated',
  'identity',
  'version',
  'permissions',
  'definitions',
  'namespaces',
] as const;

/** One of {@link CONTEXT_CHECKS}. */
export type ContextCheckName = (typeof CONTEXT_CHECKS)[number];

/** A check and what it found. */
export interface ContextCheck {
  check: ContextCheckName;
  /** `failed` keeps it from being kept, `warning` does not, `skipped` could not be looked at because of one before. */
  outcome: 'passed' | 'warning' | 'failed' | 'skipped';
  sentence: Sentence;
  /** What to do; null where nothing is. */
  fix: Sentence | null;
}

/** What may be shown of a kubeconfig. It goes in and never out. */
export interface KubeconfigFactsView {
  /** Contexts in the file, to choose from; at most 100. */
  contexts: string[];
  /** The one that was chosen; null when there is none. */
  context: string | null;
  /** Host and port of the API server. */
  endpoint: string | null;
  credential: CredentialView | null;
  /** Everything in it that is refused, with its field and the way out. */
  refused: Array<{ code: string; field: string; message: string }>;
}

/** A kubeconfig, as it is given. */
export interface GivenKubeconfig {
  /** The text, YAML or JSON. */
  kubeconfig: string;
  /** Which context of it; its `current-context` when absent. */
  kubeconfigContext?: string;
}

/** `POST …/contexts/check` and `POST …/contexts`: a Kubernetes cluster to be connected. */
export interface ConnectContextRequest extends GivenKubeconfig {
  /** How datacenters will refer to it (`k8sContext`); the context's name in the kubeconfig when absent. */
  name?: string;
  /** Where ClientConfig and Secret are kept; where those of the others are when absent. */
  namespace?: string;
  /** Region that pages show (label `topology.kubernetes.io/region`). */
  region?: string;
  /** Entity reference of who owns it. */
  owner?: string;
  /** Take it although another context leads to the same Kubernetes cluster. */
  acceptAlias?: boolean;
}

/** Answer of a check. */
export interface ContextChecksView {
  kubeconfig: KubeconfigFactsView;
  /** All of {@link CONTEXT_CHECKS} that were asked for, in order. */
  checks: ContextCheck[];
  /** No check failed. */
  acceptable: boolean;
  kubernetesVersion: string | null;
  permissions: PermissionsView | null;
  /** Manifests that grant what is missing. */
  missingRbac: string | null;
}

/** Answer of `POST …/contexts/check`. */
export interface CheckContextResponse extends ContextChecksView {
  /** As it would be connected; null while there is no name. */
  id: ContextId | null;
  namespace: string | null;
}

/** Answer of `POST …/contexts`. */
export interface ConnectContextResponse extends ContextChecksView {
  id: ContextId;
  namespace: string;
  /** What follows elsewhere, such as the restart of a k8ssandra-operator. */
  notes: Sentence[];
}

/** `PUT …/contexts/{ctx}/credential`. */
export interface RenewContextRequest extends GivenKubeconfig {
  /** Take it although it leads to another Kubernetes cluster, or nobody can tell. */
  acceptOther?: boolean;
  /** Look only: nothing is written, and what fails is answered instead of refused. */
  dryRun?: boolean;
}

/** Answer of `PUT …/contexts/{ctx}/credential`. */
export interface RenewContextResponse extends ContextChecksView {
  id: ContextId;
  /** Whether it leads to the same Kubernetes cluster as before; null where nobody can tell. */
  sameCluster: boolean | null;
  notes: Sentence[];
}

/** `DELETE …/contexts/{ctx}`: the typed confirmation. */
export interface RemoveContextRequest {
  /** Exactly the name of the context. */
  confirm: string;
}

/** Answer of `DELETE …/contexts/{ctx}`. */
export interface RemoveContextResponse {
  id: ContextId;
  /** What became of the Secret with the kubeconfig. */
  secret: 'deleted' | 'kept' | 'absent';
  notes: Sentence[];
}
