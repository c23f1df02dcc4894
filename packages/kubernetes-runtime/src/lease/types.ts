import type { StateReason } from '../cluster/types';
import type { EndOfTerm } from './election';

/** Who leads, as one replica knows it. */
export interface LeadershipStatus {
  /** This replica. */
  identity: string;
  /** Whether this replica leads and may write now. */
  leading: boolean;
  /** Who holds the lease; null when nobody does, or nobody knows. */
  holder: string | null;
  /** The holder's term: `leaseTransitions` of the lease. */
  term: number | null;
  /** When the holder's term began, RFC 3339, by the holder's clock. */
  since: string | null;
  /** Why nothing can be learnt or done about the lease now. */
  problem?: StateReason;
}

/** What a replica was told. */
export type LeadershipEvent =
  | { type: 'began'; term: number }
  | { type: 'ended'; term: number; why: EndOfTerm }
  /** Somebody else holds the lease, nobody does, or a problem came or went. */
  | { type: 'changed' };

/**
 * Makes sure, synchronously and right before a request goes out, that it may.
 * @throws KubernetesError with the code `NotLeading`
 */
export type Permit = () => void;

/** One replica's part in an election. */
export interface LeaderElection {
  readonly status: LeadershipStatus;
  /** Whether this replica may write at this very instant. */
  mayWrite(): boolean;
  permit: Permit;
  /** Ends with the current term; has ended where this replica does not lead. */
  readonly signal: AbortSignal;
  /** Number of our term; undefined for a follower. */
  readonly term: number | undefined;
  /** An object carries this term. A leader with a lower one looks at the lease again, and leads on with a higher one if it is still its own. */
  sawTerm(term: number): void;
  onChange(listener: (event: LeadershipEvent) => void): () => void;
  start(): void;
  /** Ends the term and gives the lease back, so that another replica leads at once. Never throws. */
  stop(): Promise<void>;
}
