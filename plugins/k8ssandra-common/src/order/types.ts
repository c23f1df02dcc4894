/** What a person orders: the few decisions from which {@link buildManifest} writes the whole manifest. */
export interface ClusterOrder {
  /** Name of the K8ssandraCluster: a DNS label. */
  name: string;
  namespace: string;
  /** Entity reference of the owner, such as `group:default/payments`. */
  owner?: string;
  /** Cassandra version, such as `4.1.7`. */
  serverVersion: string;
  storage: OrderStorage;
  /** Heap of each node as a Kubernetes quantity, such as `512M`. Cassandra computes it when absent. */
  heap?: string;
  /** What each node asks of its worker; nothing when absent. */
  resources?: OrderResources;
  /** Clients log in with a password; true when absent. */
  auth?: boolean;
  /** Encryption between clients and nodes; none when absent. */
  clientEncryption?: OrderEncryption;
  /** Name of a Secret that holds the superuser's credentials; one is generated when absent. Never a value. */
  superuserSecretName?: string;
  /** In the order in which they are built: the first one must be ready before the others start. */
  regions: OrderRegion[];
}

/** Data volume of each node. */
export interface OrderStorage {
  /** The Kubernetes cluster's default class when absent. */
  storageClassName?: string;
  /** Kubernetes quantity, such as `5Gi`. */
  size: string;
}

/** What a node asks of its worker, as Kubernetes quantities such as `4` and `16Gi`. */
export interface OrderResources {
  cpu: string;
  memory: string;
}

/**
 * Secrets with the stores of TLS, by name; each holds the store and its password under the operator's keys (`keystore`, `truststore`,
 * `keystore-password`, `truststore-password`) and exists in the namespace of each datacenter. Never a value.
 */
export interface OrderEncryption {
  keystoreSecretName: string;
  truststoreSecretName: string;
}

/** One datacenter. */
export interface OrderRegion {
  /** Context of the Kubernetes cluster that hosts it; empty or absent for the control-plane cluster itself. */
  context?: string;
  datacenterName: string;
  /** Number of nodes, all racks together. */
  size: number;
  /** Racks, spread evenly; one rack named `default` when absent or empty. */
  racks?: OrderRack[];
  /** Class of its disks; that of the order when absent. */
  storageClassName?: string;
}

/** A rack of a datacenter. */
export interface OrderRack {
  name: string;
  /** Value of the node label `topology.kubernetes.io/zone` that its nodes are placed by. */
  zone?: string;
}
