import { cronProblem } from './cron';

const NAMES = [
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
  'sun mon tue wed thu fri sat'.split(' '),
];

const DESCRIPTORS: Record<string, string> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

const UNITS: Record<string, number> = { h: 3600, m: 60, s: 1 };

const DAY = 86_400;

/** Days that are looked at: a schedule for one day of the year comes twice in them. */
const DAYS = 2 * 366 + 1;

/** Beginning of the days that are looked at: a year without 29 February follows. */
const FIRST_DAY = Date.UTC(2026, 0, 1);

/**
 * The longest time between two runs of a schedule that `cronProblem` finds nothing wrong with, in seconds; undefined for one that
 * never runs, or that is no schedule. Time zones and the hour that comes twice a year are left out.
 */
export function cronGapSeconds(text: string): number | undefined {
  if (cronProblem(text) !== undefined) return undefined;
  const schedule = text.trim().replace(/^(?:CRON_)?TZ=\S+\s+/, '');
  const every = /^@every (.+)$/.exec(schedule);
  if (every) return durationSeconds(every[1]);
  return gapOf((DESCRIPTORS[schedule] ?? schedule).split(/\s+/));
}

function durationSeconds(text: string): number | undefined {
  let sum = 0;
  for (const [, value, unit] of text.matchAll(/([\d.]+)(ns|us|µs|ms|s|m|h)/g)) {
    sum += Number(value) * (UNITS[unit] ?? 0);
  }
  return sum > 0 ? sum : undefined;
}

function gapOf([minute, hour, ...day]: string[]): number | undefined {
  const times = valuesOf(hour, 0, 23).flatMap(hours =>
    valuesOf(minute, 0, 59).map(minutes => hours * 3600 + minutes * 60),
  );
  const isDay = dayMatcher(day);
  let [last, longest]: [number | undefined, number] = [undefined, 0];
  for (let index = 0; index < DAYS; index += 1) {
    if (!isDay(new Date(FIRST_DAY + index * DAY * 1000))) continue;
    for (const time of times) {
      const at = index * DAY + time;
      if (last !== undefined) longest = Math.max(longest, at - last);
      last = at;
    }
  }
  return longest > 0 ? longest : undefined;
}

/** Where both days are given, one of them is enough. */
function dayMatcher([ofMonth, month, ofWeek]: string[]) {
  const days = new Set(valuesOf(ofMonth, 1, 31));
  const months = new Set(valuesOf(month, 1, 12, NAMES[0]));
  const weekdays = new Set(valuesOf(ofWeek, 0, 6, NAMES[1]));
  const isAny = (field: string) => /^[*?]/.test(field);
  return (date: Date): boolean => {
    if (!months.has(date.getUTCMonth() + 1)) return false;
    const byMonth = days.has(date.getUTCDate());
    const byWeek = weekdays.has(date.getUTCDay());
    return isAny(ofMonth) || isAny(ofWeek)
      ? byMonth && byWeek
      : byMonth || byWeek;
  };
}

/** The values of a field, in order. */
function valuesOf(
  field: string,
  min: number,
  max: number,
  names: string[] = [],
): number[] {
  const numberOf = (text: string) => {
    const index = names.indexOf(text.toLowerCase());
    return index < 0 ? Number(text) : index + min;
  };
  const found = new Set<number>();
  for (const item of field.split(',')) {
    const [range, step = '1'] = item.split('/');
    const isOpen = range === '*' || range === '?';
    const [from, to] = isOpen ? [min, max] : range.split('-').map(numberOf);
    const end = to ?? (item.includes('/') ? max : from);
    for (let value = from; value <= end; value += Number(step)) {
      found.add(value);
    }
  }
  return [...found].sort((a, b) => a - b);
}
