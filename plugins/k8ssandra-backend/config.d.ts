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
