import type {
  ContextState,
  KubernetesObject,
  LatencyHistoryView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { CacheSpec, ResourceCache } from '../cache/types';
import type { KubernetesClient } from '../client/types';
import type { CredentialFacts } from '../access/types';

/** Why a cluster is in its state. Messages never contain a credential. */
export interface StateReason {
  /** Machine word: `NameNotFound`, `ConnectionRefused`, `Timeout`, `TlsError`, `Unauthorized`, `Forbidden`, `TooSlow`, `IncompatibleVersion`, `MissingCrd`, `BadAnswer`, or one of the kubeconfig reader's. */
  code: string;
  message: string;
}

/** What is known of one Kubernetes cluster at this instant. */
export interface ClusterStatus {
  state: ContextState;
  reason?: StateReason;
  /** Monotonic milliseconds of the last answer of any kind. */
  lastContact?: number;
  /** Monotonic milliseconds since when it is in this state. */
  since: number;
  latencyMs?: number;
  kubernetesVersion?: string;
  /** UID of the namespace kube-system: the identity of the Kubernetes cluster. */
  clusterUid?: string;
}

/** A Kubernetes cluster we hold a credential for: client, caches and a state machine. No caller ever waits for it. */
export interface Cluster {
  readonly name: string;
  readonly status: ClusterStatus;
  readonly client: KubernetesClient;
  /** What its word rests on, see `trustOf`; undefined where the client was made elsewhere. Two clusters are one only when this is equal, too. */
  readonly trust?: string;
  /** Host and port of the API server; undefined where the client was made elsewhere, or there is no connection. */
  readonly endpoint?: string;
  /** What is known of the credential, see {@link CredentialFacts}; undefined where there is none. */
  readonly credential?: CredentialFacts;
  /** Pings and answers of the last hour, from what is sent anyway; undefined before any. */
  latencyHistory(): LatencyHistoryView | undefined;
  /** The cache of a kind that this cluster was set up with. */
  cache<T extends KubernetesObject>(id: string): ResourceCache<T>;
  onStatus(listener: (status: ClusterStatus) => void): () => void;
  /** Any change in any cache. */
  onChange(
    listener: (
      cacheId: string,
      change: { previous?: KubernetesObject; current?: KubernetesObject },
    ) => void,
  ): () => void;
  /** Tries to connect now instead of at the next back-off. */
  retryNow(): void;
  close(): Promise<void>;
}

/** The caches of a cluster by an id the caller chooses. */
export type CacheSpecs = Record<string, CacheSpec<any>>;
