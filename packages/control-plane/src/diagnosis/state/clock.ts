import { stateError } from './stateError';
import type { RecordedState } from './types';

/** A state whose newest time is not older than this was recorded just now. */
const JUST_NOW_MS = 24 * 3_600_000;

/** Fields that tell when something was, as against when something is due or ends. */
const PAST = new Set([
  'creationTimestamp',
  'eventTime',
  'finishTime',
  'finishedAt',
  'firstTimestamp',
  'lastExecution',
  'lastHeartbeatTime',
  'lastObservedTime',
  'lastProbeTime',
  'lastServerNodeStarted',
  'lastTimestamp',
  'lastTransitionTime',
  'lastUpdateTime',
  'renewTime',
  'startTime',
  'startedAt',
]);

const RFC_3339 =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The time that ages are counted from, in milliseconds since 1970: what is given, else the wall clock for a state that was recorded
 * within a day, else the newest time in the state. Never before the newest time.
 *
 * @throws StateError when what is given is no time
 */
export function clockOf(
  state: RecordedState,
  given: string | undefined,
  wallClock: () => number,
): number {
  if (given !== undefined) return parseTime(given);
  const newest = newestOf(state.contexts.map(each => each.objects));
  const now = wallClock();
  if (newest === undefined) return now;
  return newest < now - JUST_NOW_MS ? newest : Math.max(newest, now);
}

function parseTime(text: string): number {
  const time = RFC_3339.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(time)) return time;
  throw stateError(
    '--now',
    `"${text}" is not a time: give one like 2026-01-31T15:05:00Z`,
  );
}

function newestOf(value: unknown): number | undefined {
  let newest: number | undefined;
  const note = (time: number) => {
    if (newest === undefined || time > newest) newest = time;
  };
  const walk = (each: unknown) => {
    if (Array.isArray(each)) {
      each.forEach(walk);
    } else if (typeof each === 'object' && each !== null) {
      for (const [key, member] of Object.entries(each)) {
        if (typeof member !== 'string') walk(member);
        else if (PAST.has(key) && RFC_3339.test(member)) {
          const time = Date.parse(member);
          if (!Number.isNaN(time)) note(time);
        }
      }
    }
  };
  walk(value);
  return newest;
}
