import type { Sentence } from '../sentences/sentence';
import type { StateKey } from '../status/states';
import type { ActionState, Aged, ContextView } from '../view/types';

/** Stands for the control-plane cluster, whose context has no name, in paths of the HTTP API. */
export const HOME_IN_PATH = '-';

/** How the control plane says who it is to a Kubernetes cluster. */
export type CredentialKind =
  | 'client-certificate'
  | 'token'
  /** A file that somebody else keeps fresh, such as that of a service account. */
  | 'token-file'
  /** A program that the kubeconfig names. */
  | 'command'
  | 'password';

/** A credential as far as it may be shown: nothing here could be used with it (ux 6 i). */
export interface CredentialView {
  kind: CredentialKind;
  /** `at` a known time, `never`, `renewed` by somebody again and again, or `unknown`: nothing in it says so. */
  end: 'at' | 'never' | 'renewed' | 'unknown';
  /** RFC 3339; null unless it ends at a known time. */
  endsAt: string | null;
  /** Whole seconds that are left, 0 once it ended. */
  endsInSeconds: number | null;
  /** `attention` below 30 d, `auth-failed` once it ended, `unknown` where its end is. */
  state: StateKey;
  /** "client certificate, ends in 9 d". */
  sentence: Sentence;
  /** 16 hexadecimal digits of its SHA-256. */
  fingerprint: string | null;
}

/** What is needed of one resource, and what of it is granted. */
export interface PermissionRow {
  /** API group; empty for the core group. */
  group: string;
  /** Plural, with the subresource where it is one: `pods/proxy`. */
  resource: string;
  /** Null for all namespaces, or for a kind that lies in none. */
  namespace: string | null;
  allowed: string[];
  missing: string[];
  /** Datacenters come up without it; less is known, or a feature is missing. */
  optional: boolean;
  /** What fails without what is missing; null where nothing is. */
  without: Sentence | null;
}

/** The account's rights against what the control plane needs, resource by resource. */
export interface PermissionsView {
  /** Resources of which everything is allowed. */
  allowed: number;
  needed: number;
  /** Rows of which something is missing. */
  missing: PermissionRow[];
  /** "29 of 31 permissions". */
  sentence: Sentence;
}

/** A kind of custom resource as a Kubernetes cluster has it. */
export interface DefinitionView {
  /** Name of its CustomResourceDefinition. */
  name: string;
  kind: string;
  /** The version that we write. */
  version: string;
  /** Null when we could not look. */
  served: string[] | null;
  /** Fields that our writes need and its schema does not keep; null when we could not look. */
  missingFields: string[] | null;
  optional: boolean;
  /** `healthy`, `attention`, `incompatible` or `unknown`. */
  state: StateKey;
  sentence: Sentence;
}

/** An operator that runs, or should, in a Kubernetes cluster. */
export interface OperatorView {
  /** `cass-operator` or `k8ssandra-operator`. */
  name: string;
  namespace: string;
  /** Of its image, such as `1.23.0`; null where that tells none. */
  version: string | null;
  /** Minor versions behind the newest of its kind in this control plane; null when that cannot be compared. */
  minorsBehind: number | null;
  /** Pods that are ready, of those asked for. */
  ready: number;
  replicas: number;
  /** `healthy`, `attention` or `down`. */
  state: StateKey;
  sentence: Sentence;
}

/** What a Kubernetes cluster runs. */
export interface VersionsView {
  /** Such as `v1.34.1`. */
  kubernetes: string | null;
  /** Minor versions behind the newest Kubernetes of this control plane; null when not known. */
  minorsBehind: number | null;
  /** The oldest Kubernetes that is supported. */
  oldestSupported: string;
  /** Null before anybody looked. */
  definitions: DefinitionView[] | null;
  /** Those that may be seen; none: no operator with the usual labels was found; null: nobody lets us look, or nobody did yet. */
  operators: OperatorView[] | null;
  /** The worst of it in words; null where all is well. */
  sentence: Sentence | null;
}

/** A class of disks. */
export interface StorageClassView {
  name: string;
  provisioner: string;
  isDefault: boolean;
  /** Its disks can grow in place. */
  canGrow: boolean;
}

/** A zone of a Kubernetes cluster with its workers. */
export interface ZoneView {
  /** Null: workers that carry no label of a zone. */
  name: string | null;
  workers: number;
  /** Those that are ready and take pods. */
  usable: number;
  /** How large those are; absent in answers of older releases. How much of them is free is not known. */
  sizes?: WorkerSizeView[];
}

/** Workers that offer the same to pods. */
export interface WorkerSizeView {
  /** Allocatable, as Kubernetes quantities; null where a worker does not tell. */
  cpu: string | null;
  memory: string | null;
  workers: number;
}

/**
 * How fast a Kubernetes API answered during the last hour, in milliseconds: pings and requests that happen anyway. One value for each of the last
 * 60 whole minutes, oldest first; null for a minute without an answer.
 */
export interface LatencyHistoryView {
  p50Ms: Array<number | null>;
  p99Ms: Array<number | null>;
  /** The last minutes together; null when nothing was answered in them. */
  recent: { p50Ms: number; p99Ms: number; minutes: number } | null;
}

/** What only the page of Kubernetes clusters shows: part of a `ContextView` in lists of contexts and in the answer about the access to one. */
export interface ContextDetailsView {
  /** Absent before the first answer. */
  latencyHistory?: LatencyHistoryView;
  /** Datacenters there, of clusters that the viewer may read. */
  datacenters: number;
  /** What the viewer may do; a refusal carries its reason. */
  actions: { renew: ActionState; remove: ActionState };
}

/** What is known of the access to a Kubernetes cluster; part of `ContextView`. */
export interface ContextAccessView {
  /** Host and port of its API server. */
  endpoint: string | null;
  credential: Aged<CredentialView>;
  permissions: Aged<PermissionsView>;
  versions: Aged<VersionsView>;
  storageClasses: Aged<StorageClassView[]>;
  zones: Aged<ZoneView[]>;
}

/** A datacenter in a Kubernetes cluster that the viewer may read. */
export interface DependantView {
  /** `<namespace>/<name>` of its K8ssandraCluster. */
  cluster: string;
  /** Object name of the CassandraDatacenter. */
  datacenter: string;
  /** Namespace of the CassandraDatacenter. */
  namespace: string;
}

/** `GET …/contexts/{ctx}/access`: everything about the access to one Kubernetes cluster. */
export interface ContextAccessResponse {
  context: ContextView;
  /** Every row of the permission diff, those that are missing first. */
  permissions: Aged<PermissionRow[]>;
  /** Manifests that grant what is missing, ready for `kubectl apply`; null where nothing is, or it is not known. */
  missingRbac: string | null;
  dependants: DependantView[];
}
