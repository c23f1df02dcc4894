import type { ObjectRef } from '../../plan/types';

/** A change that a region refuses, or that we do not offer it because it would (ux 5, row 25). */
export interface RefusedChange {
  /** What is refused, in the words of who refuses it. */
  message: string;
  /** Set where the change asks for smaller disks: sizes such as "2 TiB". */
  disks?: { from: string; to: string };
  /** Other regions are not changed before. */
  othersWait: boolean;
  evidence?: ObjectRef[];
}

/** Data streams into a datacenter that joined (ux 5, row 27). */
export interface RebuildFacts {
  /** Region that the data comes from; `null` when unknown. */
  from: string | null;
  /** Nodes that are through. */
  done: number;
  size: number;
  leftSeconds?: number | null;
}

/** Keyspaces of the user without copies in a datacenter that is up (ux 5, row 28). */
export interface NoCopies {
  keyspaces: string[];
  /** CQL that gives them copies there. */
  statements?: string[];
}

/** A datacenter that is no longer asked for (ux 5, rows 29 and 30). */
export interface LeavingFacts {
  /** Keyspaces with copies there, so that it cannot go. Copies are `null` where they are not told per datacenter. */
  inUse?: Array<{ keyspace: string; copies: number | null }>;
  /** CQL that takes the copies away. */
  statements?: string[];
  /** Its nodes hand over their data, one at a time. */
  nodes?: {
    /** The node that leaves now, such as "r3-0". */
    node: string | null;
    left: number;
    size: number;
    moved?: { done: string; of: string };
    leftSeconds?: number | null;
  };
  /** It cannot be seen: removal waits, unless somebody gives it up. */
  waits?: boolean;
  /** Catalog components that still use it; `null` when unknown. */
  components?: number | null;
}

/** Datacenters that one change asks to add and to remove: names of both (ux 5, row 26). */
export interface AddAndRemove {
  added: string;
  removed: string;
}

/** Something beside Cassandra that is asked for and that nobody runs in a region. Holds nothing back. */
export interface UnattendedFact {
  kind: string;
  region: string;
  why: 'unattended' | 'missing' | 'denied' | 'foreign';
  object: ObjectRef;
}

/** Somebody else writes what we write (ux 5, row 42). */
export interface OtherWriter {
  /** Datacenter, or the object as people call it. */
  datacenter: string;
  changes: number | null;
  seconds: number | null;
  /** Who it is, where the object tells. */
  who?: string;
}

/** Nodes have different versions of the schema, so that copies of keyspaces wait (ux 5, row 38). */
export interface SchemaWait {
  versions: number | null;
  seconds: number | null;
}

/** Why we only look at a cluster (ux 5, row 41). */
export type ObservedBecause =
  /** Our own control plane is told to. */
  | 'mode'
  /** Another one is in charge, or was: it may be adopted. */
  | 'other';
