import {
  apiVersionOf,
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A `coordination.k8s.io/v1` Lease, as far as leader election uses it. People edit it too, so every field may be absent or odd. */
export interface Lease extends KubernetesObject {
  spec?: {
    holderIdentity?: string | null;
    leaseDurationSeconds?: number | null;
    acquireTime?: string | null;
    renewTime?: string | null;
    leaseTransitions?: number | null;
  };
}

/** What a lease says. */
export interface LeaseRecord {
  uid: string;
  resourceVersion: string;
  /** Empty when nobody holds it. */
  holder: string;
  /** 0 when it says none. */
  durationMs: number;
  /** `leaseTransitions`: the term of its holder. */
  term: number;
  /** By the holder's wall clock; compared for equality only, never with a clock. */
  acquiredAt: string;
  renewedAt: string;
}

/** `leaseTransitions` is an int32. Far above what elections reach; what is larger was made up. */
export const MAX_TERM = 2_000_000_000;

/** Duration of a lease that was given back, as client-go writes it: nobody writes any more. */
const RELEASED_SECONDS = 1;

const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;

const text = (value: unknown): string =>
  typeof value === 'string' ? value : '';

/** Reads a lease; never throws for what stands in it. */
export function readLease({ metadata, spec }: Lease): LeaseRecord {
  return {
    uid: metadata.uid ?? '',
    resourceVersion: metadata.resourceVersion ?? '',
    holder: text(spec?.holderIdentity),
    durationMs: number(spec?.leaseDurationSeconds) * 1000,
    term: Math.min(Math.floor(number(spec?.leaseTransitions)), MAX_TERM),
    acquiredAt: text(spec?.acquireTime),
    renewedAt: text(spec?.renewTime),
  };
}

/** Whether two records say the same. Their version does not count: an annotation is no sign of life of the holder. */
export function saysTheSame(a: LeaseRecord, b: LeaseRecord): boolean {
  return (
    a.uid === b.uid &&
    a.holder === b.holder &&
    a.durationMs === b.durationMs &&
    a.term === b.term &&
    a.acquiredAt === b.acquiredAt &&
    a.renewedAt === b.renewedAt
  );
}

/** Whether its holder gave it back on purpose, having stopped to write; a lease whose holder was merely deleted by hand is another thing. */
export function isReleased({ holder, durationMs }: LeaseRecord): boolean {
  return holder === '' && durationMs === RELEASED_SECONDS * 1000;
}

/** What a holder writes. */
export interface HeldSpec {
  holder: string;
  leaseDurationMs: number;
  term: number;
  acquiredAt: string;
  renewedAt: string;
}

/** The spec of a lease that somebody holds. */
export function heldSpec(held: HeldSpec): NonNullable<Lease['spec']> {
  return {
    holderIdentity: held.holder,
    leaseDurationSeconds: Math.ceil(held.leaseDurationMs / 1000),
    leaseTransitions: held.term,
    acquireTime: held.acquiredAt,
    renewTime: held.renewedAt,
  };
}

/** The spec of a lease that is given back. The term stays, so that the next one is higher. */
export function releasedSpec(
  term: number,
  renewedAt: string,
): NonNullable<Lease['spec']> {
  return {
    holderIdentity: null,
    leaseDurationSeconds: RELEASED_SECONDS,
    leaseTransitions: term,
    acquireTime: renewedAt,
    renewTime: renewedAt,
  };
}

/** A new lease. */
export function newLease(
  key: { namespace: string; name: string },
  spec: Lease['spec'],
): Lease {
  const type = resourceTypes.Lease;
  return {
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: { ...key },
    spec,
  };
}

/**
 * Makes the times of a lease, in microseconds. No two are the same, even when the wall clock stands still or jumps back: others see
 * that a holder lives by the change alone. The last three digits are at random, so that they also tell two processes of one name apart.
 */
export function createMicroTimes(
  wallClock: () => number,
  random: () => number,
): () => string {
  let last = '';
  return () => {
    for (
      let micros = Math.floor(random() * 1000);
      ;
      micros = (micros + 1) % 1000
    ) {
      const time = new Date(wallClock())
        .toISOString()
        .replace('Z', `${String(micros).padStart(3, '0')}Z`);
      if (time === last) continue;
      last = time;
      return time;
    }
  };
}
