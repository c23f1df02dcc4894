/** A change of size that would not fit (ux 5, row 19). Sizes are as people write them, such as "5.1 TiB". */
export interface TooSmall {
  /** Data to be kept. */
  data: string;
  /** Nodes that would be left, and the disk of each. */
  nodes: number;
  disk: string;
  /** Nodes that are needed. */
  needed: number;
}

/** A restart of all nodes, one after the other (ux 5, rows 20 and 21). */
export interface RollingRestart {
  done: number;
  size: number;
  /** Object name of the datacenter that it has come to. */
  datacenter: string;
  rack: string | null;
  leftSeconds?: number | null;
  /** It waits for a node that is down, such as "r2-3", because a second one would go. */
  waitsFor?: string;
}

/** An upgrade region by region (ux 5, rows 22 and 23). */
export interface UpgradeFacts {
  from: string;
  to: string;
  /** Region that was changed last. */
  after: string;
  /** A node that did not become ready in time. */
  halted?: { node: string; seconds: number };
  /** Somebody holds it. */
  paused?: { by: string; seconds: number; done: number; size: number };
}

/** A region whose last complete backup is older than it may be (ux 5, row 34). */
export interface LateBackup {
  datacenter: string;
  seconds: number;
  objectiveSeconds: number;
  /** Nodes whose backup hangs, since a clock time, and why. */
  hangs?: { nodes: number; of: number; since: string; because: string };
}

/** A keyspace that was not repaired in time (ux 5, row 35). */
export interface LateRepair {
  keyspace: string;
  /** Region where it is so; all where absent. */
  datacenter?: string;
  seconds: number;
  limitSeconds: number;
  /** False when no schedule covers it. */
  scheduled: boolean;
}

/** A password that is another one in a region (ux 5, row 36). */
export interface DifferentPassword {
  user: string;
  datacenter: string;
  seconds: number | null;
}

/** What is told of operations: changes that are held, backups, repairs, passwords. */
export interface OperationFacts {
  restart?: RollingRestart;
  upgrade?: UpgradeFacts;
  backups?: LateBackup[];
  repairs?: LateRepair[];
  passwords?: DifferentPassword[];
}
