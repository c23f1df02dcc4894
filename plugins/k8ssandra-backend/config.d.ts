import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Apache Cassandra in many Kubernetes clusters. */
  k8ssandra?: {
    /** The Kubernetes clusters that hold K8ssandraClusters and ClientConfigs. */
    controlPlanes?: Array<{
      /** Names the control plane in ids, addresses and entity names: a DNS label. */
      name: string;
      /** How it is reached: by a kubeconfig file, or as the cluster this backend runs in. */
      access:
        | {
            kubeconfig: {
              /** Absolute, or relative to the working directory of the backend. */
              path: string;
              /** The kubeconfig's current context when absent. */
              context?: string;
            };
          }
        | { inCluster: true };
      /** The namespaces that are watched; all when absent. */
      namespaces?: string[];
      /** `reconcile`: we are the control plane. `observe`: a k8ssandra-operator is. Default: `reconcile`. */
      mode?: 'reconcile' | 'observe';
      /** Entity reference of the owner of what has no owner annotation, such as `group:default/platform`. */
      defaultOwner: string;
    }>;
    /** How replicas of this backend agree on the one that writes, by a Lease in each control-plane cluster. Only in mode `reconcile`. */
    leaderElection?: {
      /** Without it there must never be more than one replica. Default: true. */
      enabled?: boolean;
      /** Namespace of the leases; `deploy/control-plane` allows them in `k8ssandra`, the default. */
      namespace?: string;
      /** Leases are named after this and the control plane, `<name>-<control plane>`. Default: `k8ssandra-backstage`. */
      name?: string;
      /**
       * Tells this replica from the others. One that keeps its own over a restart does not wait for its former self. Default: the host's
       * name with a random suffix.
       */
      identity?: string;
      /** How long others wait for a leader that is silent. Default: 15 seconds. */
      leaseDuration?: HumanDuration | string;
      /** How long a leader goes on without a renewal that succeeded; shorter than `leaseDuration`. Default: 10 seconds. */
      renewDeadline?: HumanDuration | string;
      /** How often it renews; `renewDeadline` is more than 1.2 times as long. Default: 2 seconds. */
      retryPeriod?: HumanDuration | string;
    };
    /** What is kept in the plugin's database of what happened. */
    history?: {
      /** How long, by kind; what goes on is kept as long as it does. */
      retention?: {
        /** States of clusters, datacenters and Kubernetes clusters. Default: 30 days. */
        transitions?: HumanDuration | string;
        /** Specifications that were changed, with who did it. Default: 90 days. */
        changes?: HumanDuration | string;
        /** Kubernetes events. Default: 30 days. */
        events?: HumanDuration | string;
        /** K8ssandraTasks. Default: 90 days. */
        operations?: HumanDuration | string;
        /** Times in which a Kubernetes cluster could not be seen. Default: 90 days. */
        outages?: HumanDuration | string;
        /** How long steps took, from which follows what is usual. Default: 90 days. */
        durations?: HumanDuration | string;
      };
    };
    /** The validating webhook that Kubernetes asks before it stores a K8ssandraCluster. Off when absent. */
    webhook?: {
      /** Port of its own HTTPS listener, such as 9443; 0 takes any. */
      port: number;
      /** Address to listen on; all when absent. */
      host?: string;
      tls: {
        /** PEM file of the certificate. Read again when it changes. */
        certFile: string;
        /** PEM file of its key. Only the path stands here. */
        keyFile: string;
      };
    };
    kubeconfigs?: {
      /** What a kubeconfig may do besides carrying a certificate or a token. */
      allow?: {
        /** Run a program to get a credential. Default: false. */
        exec?: boolean;
        /** Refer to files of this machine. Default: false. */
        files?: boolean;
        /** Name a server without TLS. Default: false. */
        http?: boolean;
        /** Name a proxy. Default: false. */
        proxy?: boolean;
        /** Skip the check of the server's certificate. Default: false. */
        insecureTls?: boolean;
        /** Name a server on this machine. Default: false. */
        loopback?: boolean;
        /** Name a server in a private network. Default: true. */
        privateNetworks?: boolean;
      };
    };
  };
}
