import {
  isStale,
  type AgeKind,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** When an answer came, on the monotonic clock. */
export interface AnswerTimes {
  /** The answer itself: what cannot be seen now has aged since then. */
  receivedAt: number;
  /** The last time the server said that nothing changed: what can be seen now was seen as freshly as then. */
  confirmedAt: number;
}

/** What an age belongs to; a moment, such as when a task began, is never stale and only ever gets older. */
export type ShownAgeKind = AgeKind | 'moment';

/** An age as the server sent it. */
export interface SentAge {
  /** Seconds at send time; `null` when it was never seen. */
  seconds: number | null;
  /** False when its Kubernetes cluster cannot be seen now. */
  reachable: boolean;
  kind: ShownAgeKind;
}

/** An age at this moment. */
export interface CurrentAge {
  /** Whole seconds; moves once a second below a minute and once a minute above it (ux 4). */
  shown: number | null;
  stale: boolean;
}

/** The age of a value at `now`: what the server said, plus what this browser's monotonic clock counted since. */
export function ageAt(
  { seconds, reachable, kind }: SentAge,
  times: AnswerTimes,
  now: number,
): CurrentAge {
  if (seconds === null) {
    return { shown: null, stale: true };
  }
  const moment = kind === 'moment';
  const since = reachable && !moment ? times.confirmedAt : times.receivedAt;
  const elapsed = Math.max(0, (now - since) / 1000);
  const exact = seconds + elapsed;
  const stale = !moment && (!reachable || isStale(kind, exact));
  if (exact < 60) {
    return { shown: Math.floor(exact), stale };
  }
  const byMinute = Math.floor(seconds + 60 * Math.floor(elapsed / 60));
  return { shown: Math.max(60, byMinute), stale };
}
