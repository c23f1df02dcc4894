import { isOlder } from '../cache/versions';
import {
  isReleased,
  MAX_TERM,
  saysTheSame,
  type LeaseRecord,
} from './leaseRecord';
import { guardMs, LONGEST_LEASE_MS, type LeaseSettings } from './settings';

/** Why a term ended. */
export type EndOfTerm =
  /** No renewal succeeded in time. */
  | 'deadline'
  /** The lease names somebody else, or nobody. */
  | 'taken'
  /** An object carries a higher term than ours. */
  | 'outranked'
  | 'stopped';

/** A term of ours. */
export interface Term {
  number: number;
  /** As it stands in the lease: tells it from a process of the same name. */
  acquiredAt: string;
  /** Monotonic milliseconds at which the last renewal that succeeded was sent. */
  renewedAt: number;
}

/** What one replica knows of an election. All times are milliseconds of its own monotonic clock. */
export interface Election {
  identity: string;
  settings: LeaseSettings;
  /** What was seen last; null when there is no lease, undefined before the first look. */
  lease: LeaseRecord | null | undefined;
  /** When somebody else may take it. */
  freeAt: number;
  /** When it was looked at or heard of last. */
  heardAt: number;
  /** No request before this: something failed. */
  pausedUntil: number;
  /** Our term; undefined for a follower. */
  leading?: Term;
  /** `acquiredAt` of the last record that we wrote, or tried to. */
  written?: string;
  /** The highest term that was seen, in leases and on objects. */
  highestTerm: number;
}

/** What is to be done next. */
export type Decision =
  | { act: 'wait'; until: number }
  | { act: 'look' }
  /** Become the leader: make the lease where there is none. */
  | { act: 'take'; lease: LeaseRecord | null; term: number }
  | { act: 'renew'; lease: LeaseRecord | null; term: Term }
  | { act: 'end'; why: EndOfTerm };

/** A follower that hears nothing from its watch for so many retry periods looks for itself: a live leader renews every period. */
const SILENT_PERIODS = 2.5;

/** The state of a replica that knows nothing. */
export function newElection(
  identity: string,
  settings: LeaseSettings,
): Election {
  return {
    identity,
    settings,
    lease: undefined,
    freeAt: -Infinity,
    heardAt: -Infinity,
    pausedUntil: -Infinity,
    highestTerm: 0,
  };
}

/** Whether a leader may write at this instant. */
export function mayWrite(
  { leading, settings }: Election,
  now: number,
): boolean {
  return leading !== undefined && now - leading.renewedAt < guardMs(settings);
}

/** What to do now. Pure; the caller does it and tells what came of it. */
export function decide(state: Election, now: number): Decision {
  return state.leading
    ? decideAsLeader(state, state.leading, now)
    : decideAsFollower(state, now);
}

function decideAsLeader(state: Election, term: Term, now: number): Decision {
  const { lease = null, settings } = state;
  if (!mayWrite(state, now)) return { act: 'end', why: 'deadline' };
  if (lease && !isOurTerm(state, term, lease))
    return { act: 'end', why: 'taken' };
  if (state.highestTerm > term.number) return { act: 'end', why: 'outranked' };
  const gone = lease === null;
  const due = gone ? now : term.renewedAt + settings.retryPeriodMs;
  const at = Math.max(due, state.pausedUntil);
  if (at <= now) return { act: 'renew', lease, term };
  return {
    act: 'wait',
    until: Math.min(at, term.renewedAt + guardMs(settings)),
  };
}

function decideAsFollower(state: Election, now: number): Decision {
  const { lease, freeAt, pausedUntil, heardAt, settings } = state;
  if (pausedUntil > now) return { act: 'wait', until: pausedUntil };
  if (lease === undefined) return { act: 'look' };
  if (freeAt <= now) {
    const highest = Math.max(state.highestTerm, lease?.term ?? 0);
    return { act: 'take', lease, term: Math.min(highest + 1, MAX_TERM) };
  }
  const lookAt = heardAt + SILENT_PERIODS * settings.retryPeriodMs;
  if (lookAt <= now) return { act: 'look' };
  return { act: 'wait', until: Math.min(freeAt, lookAt) };
}

function isOurTerm(
  { identity }: Election,
  { acquiredAt }: Term,
  lease: LeaseRecord,
): boolean {
  return lease.holder === identity && lease.acquiredAt === acquiredAt;
}

/** The lease was looked at, or a watch brought it; null when it is not there. What is older than what is known changes nothing. */
export function seen(
  state: Election,
  found: LeaseRecord | null,
  now: number,
): Election {
  const before = state.lease;
  const isStale =
    before && found?.uid === before.uid
      ? isOlder(found.resourceVersion, before.resourceVersion)
      : false;
  if (isStale) return state;
  const same = before && found && saysTheSame(before, found);
  return {
    ...state,
    lease: found,
    heardAt: now,
    freeAt: same ? state.freeAt : freeAtOf(state, found, now),
    highestTerm: Math.max(state.highestTerm, found?.term ?? 0),
  };
}

/**
 * When a lease that changed may be taken. Time is counted from when the change was seen, never from what the lease says; whoever held
 * it may write until its own deadline, however the lease was made to disappear.
 */
function freeAtOf(
  state: Election,
  found: LeaseRecord | null,
  now: number,
): number {
  const { lease: before, identity, settings, written } = state;
  const lasts = (record: LeaseRecord) =>
    now +
    Math.max(
      settings.leaseDurationMs,
      Math.min(record.durationMs, LONGEST_LEASE_MS),
    );
  const heldBefore = before && before.holder !== '' && !isOwn(before);
  if (found === null) return before === undefined ? now : state.freeAt;
  if (found.holder === '') {
    if (isReleased(found)) return now;
    return heldBefore ? state.freeAt : lasts(found);
  }
  return isOwn(found) || isFormerSelf(found) ? now : lasts(found);

  function isOwn({ holder, acquiredAt }: LeaseRecord) {
    return holder === identity && acquiredAt === written;
  }
  /** A process of our name that died: names are unique, and we have just been started. */
  function isFormerSelf({ holder }: LeaseRecord) {
    return holder === identity && before === undefined && written === undefined;
  }
}

/** A term was seen somewhere else than in the lease. */
export function sawTerm(state: Election, term: number): Election {
  return term > state.highestTerm && term <= MAX_TERM
    ? { ...state, highestTerm: term }
    : state;
}

/** The lease was written. `sentAt` is when the request was sent: nobody else counts from earlier. */
export function wrote(
  state: Election,
  {
    stored,
    sentAt,
    now,
    begins,
  }: {
    stored: LeaseRecord;
    sentAt: number;
    now: number;
    /** For a new term. A renewal that comes too late does not bring an old one back. */
    begins: boolean;
  },
): Election {
  const after = seen({ ...state, pausedUntil: -Infinity }, stored, now);
  const { leading, lease } = after;
  const holds = lease !== null && lease?.acquiredAt === stored.acquiredAt;
  const goesOn = begins
    ? leading === undefined
    : leading?.acquiredAt === stored.acquiredAt;
  if (!holds || !goesOn) return after;
  return {
    ...after,
    leading: {
      number: stored.term,
      acquiredAt: stored.acquiredAt,
      renewedAt: sentAt,
    },
  };
}

/** Nothing is asked for so long. */
export function paused(state: Election, until: number): Election {
  return { ...state, pausedUntil: until };
}

/** The term is over. Its lease may still be ours: then it is free to us at once. */
export function ended(state: Election, now: number): Election {
  const { leading: _, ...rest } = state;
  const { lease, identity, written } = rest;
  const ours =
    lease && lease.holder === identity && lease.acquiredAt === written;
  return { ...rest, freeAt: ours ? now : state.freeAt };
}
