import type { FreeForm, KubernetesObject, LocalObjectReference } from './meta';

/** `ClientConfig`: where the kubeconfig of a data-plane cluster lies (operator-spec 1.4, 2.1). */
export interface ClientConfig extends KubernetesObject {
  spec: {
    /** Context inside the kubeconfig and the name `k8sContext` refers to; `metadata.name` when absent. */
    contextName?: string;
    kubeConfigSecret: LocalObjectReference;
  };
}

/** `ReplicatedSecret`: which secrets go to which contexts (operator-spec 1.4, 4.2). */
export interface ReplicatedSecret extends KubernetesObject {
  spec: {
    selector?: { matchLabels?: Record<string, string> };
    replicationTargets?: ReplicationTarget[];
  };
  status?: {
    conditions?: Array<{
      cluster: string;
      type: string;
      status: string;
      lastTransitionTime?: string;
    }>;
  };
}

/** One destination of a ReplicatedSecret. */
export interface ReplicationTarget {
  k8sContextName?: string;
  namespace?: string;
  targetPrefix?: string;
  addLabels?: Record<string, string>;
  dropLabels?: string[];
}

/** `Secret`. `data` is base64. Never leaves the backend. */
export interface Secret extends KubernetesObject {
  type?: string;
  immutable?: boolean;
  data?: Record<string, string>;
  stringData?: Record<string, string>;
}

/** `ConfigMap`. */
export interface ConfigMap extends KubernetesObject {
  data?: Record<string, string>;
}

/** `Service`, as far as the contact points need it. */
export interface Service extends KubernetesObject {
  spec: {
    clusterIP?: string;
    ports?: ServicePort[];
    selector?: Record<string, string>;
    type?: string;
    [field: string]: unknown;
  };
}

/** A named port. */
export interface ServicePort {
  name?: string;
  port: number;
  protocol?: string;
  targetPort?: number | string;
}

/** `EndpointSlice` (discovery.k8s.io/v1). */
export interface EndpointSlice extends KubernetesObject {
  addressType: 'IPv4' | 'IPv6' | 'FQDN';
  endpoints: Array<{
    addresses: string[];
    conditions?: FreeForm;
    [field: string]: unknown;
  }> | null;
  ports?: Array<{ name?: string; port?: number; protocol?: string }> | null;
}

/** A Cassandra pod as the watch cache keeps it: a projection of about 300 bytes (design: Kubernetes runtime). */
export interface CassandraPod extends KubernetesObject {
  status: {
    phase?: string;
    podIP?: string;
    hostIP?: string;
    /** Readiness of the container `cassandra`; false as well where its worker went silent. */
    ready: boolean;
    restarts: number;
    /** Why the pod or its container does not run, such as `Unschedulable` or `CrashLoopBackOff`, and Kubernetes' own words. */
    reason?: string;
    message?: string;
    startedAt?: string;
    /** How its container, or the init container that it waits for, ended last; absent while it never did. */
    exitCode?: number;
    /** When that was. */
    exitedAt?: string;
    /** What Kubernetes calls that end, such as `OOMKilled`. */
    exitReason?: string;
    /** The init container that keeps the pod from starting; absent where none does. */
    container?: string;
    /** Since when the pod is not ready, while it is not. */
    unreadySince?: string;
    /** Another container of the pod that does not run, beside Cassandra. */
    beside?: { container: string; reason: string; restarts: number };
    /** Its containers, init containers first; absent where it does not say. */
    containers?: PodContainer[];
    /** Image of the container `cassandra`. */
    image?: string;
    /** Number of the container port `mgmt-api-http`, when it has one. */
    managementApiPort?: number;
  };
  spec: { nodeName?: string };
}

/** A container of a pod, as far as pages show it. What is left out is usual: no init container, no restarts, no reason. */
export interface PodContainer {
  name: string;
  init?: true;
  /** Absent where nothing tells. */
  ready?: boolean;
  restarts?: number;
  /** Why it does not run. */
  reason?: string;
}
