import type {
  ContextState,
  K8ssandraCluster,
  KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What was recorded of one Kubernetes cluster. */
export interface RecordedContext {
  /** Context name, as its file says. */
  name: string;
  /** For errors. */
  file: string;
  objects: KubernetesObject[];
  /** What of the file could not be read, and where it stands. */
  notes: string[];
}

/** Whether a Kubernetes cluster could be reached when the state was recorded. */
export interface Reachability {
  /** `missing`: there is no access data for it. */
  state: ContextState | 'missing';
  reason?: { code: string; message: string };
  /** Null when it is not told. */
  lastContactSeconds: number | null;
}

/** An order that the API server refused, and why. */
export interface RefusedOrder {
  cluster: K8ssandraCluster;
  message: string;
}

/** A directory as it was read: checked, and nothing made up. */
export interface RecordedState {
  /** For errors. */
  directory: string;
  contexts: RecordedContext[];
  /** By context name; a context without an entry answered. */
  reachability: ReadonlyMap<string, Reachability>;
  /** Statuses of K8ssandraClusters that lie beside their objects, by `<namespace>/<name>`. */
  statuses: ReadonlyMap<string, NonNullable<K8ssandraCluster['status']>>;
  /** Set where an order was refused and nothing else is there. */
  refused?: RefusedOrder;
  /** Files that hold nothing of a state. */
  ignored: string[];
}
