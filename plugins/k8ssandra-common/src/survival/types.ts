import type { Sentence } from '../sentences/sentence';

/** Cassandra's consistency levels. `SERIAL` and `LOCAL_SERIAL` stand for reads at that level and for conditional writes. */
export type ConsistencyLevel =
  | 'ANY'
  | 'ONE'
  | 'TWO'
  | 'THREE'
  | 'LOCAL_ONE'
  | 'QUORUM'
  | 'LOCAL_QUORUM'
  | 'EACH_QUORUM'
  | 'ALL'
  | 'SERIAL'
  | 'LOCAL_SERIAL';

/** Nodes of the ring in one rack, counted by what is known of them. */
export interface SurvivalRack {
  name: string;
  /** `null`: nobody says in which zone it stands. */
  zone: string | null;
  up: number;
  down: number;
  /** In the ring, and out of our sight. */
  unknown: number;
}

/** A datacenter of the ring. */
export interface SurvivalDatacenter {
  /** Cassandra's name, which keyspaces use. */
  name: string;
  /** What people call it: "us-east (dc1)". */
  label: string;
  /** Datacenters of one region are lost together; `null`: nobody says where it lies. */
  region: string | null;
  /** `null`: it is part of the ring, and nobody knows its nodes. */
  racks: SurvivalRack[] | null;
  /** Clients are to use it: not stopped on purpose, not leaving, not waiting for its data. */
  serves: boolean;
  /** Its nodes answer before they have all data: what reads get there is unknown. */
  rebuilding?: boolean;
  /** Why something of it is unknown. */
  reason?: Sentence;
}

/** How a keyspace is replicated. */
export type Replication =
  /** `NetworkTopologyStrategy`: copies by Cassandra's name of a datacenter. */
  | { strategy: 'network'; copies: Record<string, number> }
  /** `SimpleStrategy`: so many copies anywhere. */
  | { strategy: 'simple'; copies: number }
  /** `EverywhereStrategy`: a copy on every node. */
  | { strategy: 'everywhere' }
  /** `LocalStrategy`: every node keeps its own, and nothing is replicated. */
  | { strategy: 'local' }
  | { strategy: 'unknown'; reason: Sentence };

/** A keyspace and how it is replicated. */
export interface Keyspace {
  name: string;
  replication: Replication;
}

/** What is lost at once. `none`: nothing beyond what is down already. */
export type LossKind =
  | 'none'
  | 'node'
  | 'rack'
  | 'zone'
  | 'region'
  | 'two-regions';

/**
 * What a loss does to requests:
 * - `kept`: they work for all data, whatever the order of tokens
 * - `partly`: they fail for part of the data, in some order of tokens at least
 * - `lost`: they fail for all data
 * - `unknown`: it hangs on what nobody can see
 */
export type Outcome = 'kept' | 'partly' | 'lost' | 'unknown';

/** One loss. */
export interface Loss {
  kind: LossKind;
  /** Label of the datacenter of a node or rack. */
  datacenter?: string;
  rack?: string;
  /** `null` beside a rack: the zone of that rack, whichever it is. */
  zone?: string | null;
  /** Regions that are lost, or the one that a zone belongs to. */
  regions?: string[];
}

/** A loss that is not survived, and where requests fail. */
export interface LossBreak {
  loss: Loss;
  outcome: Exclude<Outcome, 'kept'>;
  /** Label of the datacenter that has too few copies; `null` where copies count wherever they are. */
  datacenter: string | null;
  /** Fewest copies that are left of something; where that is unknown, that may be left. */
  left: number;
  /** Copies that are asked for there. */
  copies: number;
  /** Copies that must answer. */
  need: number;
  /** Racks of that datacenter with nodes that are lost: the data with copies there fails. */
  racks: string[];
}

/** What all losses of a kind do: the worst of them. */
export interface LossOutcome {
  outcome: Outcome;
  /** Those that are not survived, the worst first, at most {@link MAX_BREAKS}. */
  breaks: LossBreak[];
  /** Others that are not survived either. */
  more: number;
}

/** Losses that are named in a {@link LossOutcome}. */
export const MAX_BREAKS = 5;

/** Outcome by kind of loss; `null` where there is no such loss, such as of two regions in a cluster of one. */
export type LossTable = Record<LossKind, LossOutcome | null>;

/** What a consistency level survives. */
export interface SurvivalRow {
  level: ConsistencyLevel;
  /**
   * Label of the datacenter of the coordinator; `null` for levels that do not ask where it is, and for levels that do: in every
   * datacenter that is left, serves clients and is meant to hold copies.
   */
  from: string | null;
  access: 'both' | 'reads' | 'writes';
  /** With what is down now. */
  now: LossTable;
  /** Once everything that is asked for is up. */
  healthy: LossTable;
}

/** What keyspaces with the same replication survive. */
export interface KeyspaceSurvival {
  keyspaces: string[];
  replication: Replication;
  rows: SurvivalRow[];
  /** What somebody should know of the replication itself. */
  remarks: Sentence[];
}
