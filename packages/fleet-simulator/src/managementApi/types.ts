/** Names a pod of the fleet: the Kubernetes cluster by its name in the fleet, then namespace and pod. */
export interface PodRef {
  cluster: string;
  namespace: string;
  pod: string;
}

/** One node as the gossip of its ring knows it. */
export interface RingNode extends PodRef {
  /** UUID; belongs to the data volume, so a pod that restarts keeps it. */
  hostId: string;
  ip: string;
  /** Cassandra's name of the datacenter. */
  datacenter: string;
  rack: string;
  serverVersion: string;
  state: 'NORMAL' | 'LEAVING' | 'LEFT';
  /** Whether the process answers its peers. */
  up: boolean;
  /** Its data volume was deleted without a decommission: peers see it as down until somebody removes it. */
  lost: boolean;
}

/** Options of a keyspace's replication as Cassandra prints them: `class`, then a replica count per datacenter. */
export type Replication = Record<string, string>;

/** A column of `POST /api/v0/ops/tables/create`. */
export interface ColumnDefinition {
  name: string;
  type: string;
  kind: string;
  position?: number;
  order?: string;
}

/** A keyspace with its tables by name. */
export interface Keyspace {
  replication: Replication;
  tables: Record<string, { columns: ColumnDefinition[] }>;
}

/** A Cassandra cluster: the nodes that gossip with each other, in one or several Kubernetes clusters, and the schema they share. */
export interface Ring {
  id: string;
  clusterName: string;
  /** UUID that changes with every schema change. */
  schemaVersion: string;
  keyspaces: Record<string, Keyspace>;
  /** Passwords are not kept: nothing in the simulator logs in. */
  roles: Record<string, { superuser: boolean; login: boolean }>;
  /** By host id. */
  nodes: Record<string, RingNode>;
}

/** Where rings outlive the process. */
export interface RingStore {
  load(): Ring[];
  save(ring: Ring): void;
  remove(id: string): void;
}

/** What a node knows when its process starts. */
export interface NodeStart extends PodRef {
  hostId: string;
  ip: string;
  clusterName: string;
  datacenter: string;
  rack: string;
  serverVersion: string;
  /** Addresses that its seed services resolve to. */
  seeds: string[];
  /** Whether its own address is among its seeds, so that it may found a ring. */
  isSeed: boolean;
  /** `-Dcassandra.system_distributed_replication`: replicas per datacenter of the replicated system keyspaces. */
  systemReplication?: Record<string, number>;
}
