import type { ClusterId } from '../ids';
import type { Sentence } from '../sentences/sentence';
import type { StateKey } from '../status/states';
import type { ConsistencyLevel, Replication } from '../survival/types';
import type { ReplicationSource } from '../survival/viewTypes';
import type { Aged } from '../view/types';

/** `GET …/clusters/{name}/connection`: how services connect, how keyspaces are replicated, where credentials are (ux 6 g). No value of a Secret. */
export interface ConnectionResponse {
  id: ClusterId;
  /** Opaque key in signals that concern this cluster. */
  signalKey: string;
  /** What people call the control plane's own Kubernetes cluster. */
  controlPlane: string;
  /** In the order of the specification, then those that are on their way out. */
  datacenters: ConnectionPoint[];
  /** What to know before the addresses of several regions are given to one driver; `null` with one region. */
  fallback: Sentence | null;
  replication: ReplicationTable;
  credentials: CredentialTable;
}

/** One datacenter as a service sees it. */
export interface ConnectionPoint {
  /** Object name, which Kubernetes uses. */
  name: string;
  /** The name that drivers and keyspaces use. */
  cassandraName: string;
  region: string;
  /** "us-east (dc1)". */
  label: string;
  /** Name of the context; empty for the control plane's own cluster. */
  context: string;
  /** What people call that Kubernetes cluster. */
  kubernetesCluster: string;
  namespace: string;
  state: StateKey;
  nodes: Aged<{ up: number; size: number }>;
  /** In one sentence how it serves, or what is known of it. */
  serving: Sentence;
  /** Why no service is to use it yet, or any more; `null` where it serves. */
  doNotUse: Sentence | null;
  contactPoint: ContactPoint;
  /** Other ways in that the specification asks for. */
  others: OtherAddress[];
  consistency: { level: ConsistencyLevel; reason: Sentence };
  login: ConnectionLogin;
  tls: ConnectionTls;
}

/** An address inside the Kubernetes cluster of a datacenter. */
export interface ContactPoint {
  /** DNS name of cass-operator's Service. */
  host: string;
  port: number;
  sentence: Sentence;
}

/** A way in from outside of the Kubernetes cluster, as the specification asks for it. */
export interface OtherAddress {
  kind: 'node-port' | 'host-network';
  port: number;
  sentence: Sentence;
}

/** A Secret by its place; never what it holds. */
export interface SecretPlace {
  namespace: string;
  name: string;
}

/** What a service logs in with. */
export interface ConnectionLogin {
  /** `off`: authentication is off; `unknown`: the Secret is kept outside of our sight. */
  kind: 'secret' | 'off' | 'unknown';
  /** `null` where there is none, it is unknown, or the viewer may not know it. */
  secret: (SecretPlace & { keys: { user: string; password: string } }) | null;
  /** The superuser's, because there is no other: not for an application for long. */
  superuser: boolean;
  /** The viewer may not know the name (`k8ssandra.credentials.locate`). */
  hidden: boolean;
  sentence: Sentence;
}

/** Whether and how the connection is encrypted. */
export interface ConnectionTls {
  /** `optional`: plain connections work as well; `unknown`: nobody here can know. */
  mode: 'on' | 'optional' | 'off' | 'unknown';
  /** The client needs a certificate of its own; `null` where that is unknown. */
  clientCertificate: boolean | null;
  /** Stores of the nodes in the format of Java. Absent where they are not named, or the viewer may not know. */
  stores: TlsStore[];
  hidden: boolean;
  sentence: Sentence;
}

/** A store of the encryption between clients and nodes. */
export interface TlsStore extends SecretPlace {
  store: 'keystore' | 'truststore';
  key: string;
  /** Where its password is. */
  password: SecretPlace & { key: string };
}

/** How keyspaces are replicated, problems first. */
export interface ReplicationTable {
  source: ReplicationSource;
  /** All keyspaces were read; else they are those that the control plane looks after. */
  complete: boolean;
  columns: ReplicationColumn[];
  rows: ReplicationRow[];
  /** Rows that are left out because there are too many. */
  more: number;
}

/** A datacenter of the ring. */
export interface ReplicationColumn {
  cassandraName: string;
  /** "us-east", with its datacenter where two lie in one region. */
  label: string;
  /** Nodes asked for; `null` for a datacenter that is not managed here. */
  nodes: number | null;
}

/** A keyspace, or Cassandra's own that are replicated alike. */
export interface ReplicationRow {
  keyspaces: string[];
  /** Cassandra's own, or those of this control plane. */
  system: boolean;
  /** Such as "application", "logins". */
  use: Sentence;
  replication: Replication;
  /** Copies in each column; `null` where the strategy does not say. */
  copies: Array<number | null>;
  /** Worst first; empty where all is well. */
  problems: ReplicationProblem[];
  /** What LOCAL_QUORUM survives. */
  survives: Sentence;
  /** CQL that mends it, ready to copy, never run for an application's keyspace; `null` where there is nothing to mend, or nobody can tell. */
  statement: string | null;
}

/** What is wrong with a replication. */
export interface ReplicationProblem {
  kind: 'simple' | 'no-copies' | 'too-many' | 'too-few' | 'absent' | 'unknown';
  state: StateKey;
  /** Cassandra's name of the datacenter; `null` where it is about all. */
  datacenter: string | null;
  sentence: Sentence;
}

/** Where credentials are, and whether their copies match. */
export interface CredentialTable {
  /** False without `k8ssandra.credentials.locate`: then there are no items. */
  allowed: boolean;
  /** Why there are none; `null` otherwise. */
  reason: Sentence | null;
  items: CredentialRow[];
}

/** A Secret with a user and its password. */
export interface CredentialRow extends SecretPlace {
  use: 'application' | 'superuser' | 'reaper' | 'reaper-ui' | 'medusa';
  useSentence: Sentence;
  /** The Secret itself, in the control plane's own cluster. */
  source: Aged<'there' | 'absent'>;
  /** Seconds since it was made; `null` where nobody knows. */
  ageSeconds: number | null;
  copies: CredentialCopy[];
  /** What somebody should do; `null` where all copies match. */
  trouble: Sentence | null;
  /** Command that copies it in a terminal, with the reader's own rights in Kubernetes. */
  command: string;
}

/** A copy in a region. */
export interface CredentialCopy extends SecretPlace {
  context: string;
  /** Regions or datacenters that it is for. */
  label: string;
  match: Aged<'same' | 'differs' | 'absent'>;
}
