const NAMES: Record<string, string[]> = {
  month: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
  'day of the week': 'sun mon tue wed thu fri sat'.split(' '),
};

/** The five fields of a schedule, with the values that each may have. */
const FIELDS: ReadonlyArray<readonly [string, number, number]> = [
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day of the month', 1, 31],
  ['month', 1, 12],
  ['day of the week', 0, 6],
];

const DESCRIPTORS = [
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
];
const DURATION = /^[-+]?(\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/;

/**
 * What is wrong with a schedule in cron's five fields, or one of its descriptors such as `@daily` and `@every 1h30m`;
 * `undefined` when nothing is. A time zone may stand before it: `TZ=Europe/Berlin 0 3 * * *` (operator-spec 6.2).
 */
export function cronProblem(text: string): string | undefined {
  const zone = /^(?:CRON_)?TZ=(\S+)\s+(.*)$/.exec(text.trim());
  if (zone && !isTimeZone(zone[1])) {
    return `"${zone[1]}" is not a time zone`;
  }
  const schedule = (zone ? zone[2] : text).trim();
  if (schedule.startsWith('@')) return descriptorProblem(schedule);
  const parts = schedule.split(/\s+/).filter(Boolean);
  if (parts.length !== FIELDS.length) {
    return `it has ${parts.length} fields, not the five for minute, hour, day of the month, month and day of the week`;
  }
  for (const [index, part] of parts.entries()) {
    const problem = fieldProblem(part, FIELDS[index]);
    if (problem) return problem;
  }
  return undefined;
}

function descriptorProblem(schedule: string): string | undefined {
  const every = /^@every (.+)$/.exec(schedule);
  if (every) {
    return isDuration(every[1])
      ? undefined
      : `"${every[1]}" is not a duration such as 1h30m`;
  }
  return DESCRIPTORS.includes(schedule)
    ? undefined
    : `"${schedule}" is not known; use ${DESCRIPTORS.join(
        ', ',
      )} or @every with a duration`;
}

function fieldProblem(
  part: string,
  [name, min, max]: (typeof FIELDS)[number],
): string | undefined {
  for (const item of part.split(',')) {
    const [range, step, ...more] = item.split('/');
    const bounds =
      range === '*' || range === '?'
        ? [min, max]
        : range.split('-').map(each => numberOf(each, name));
    const [from, to = from] = bounds;
    const isBroken =
      item === '' ||
      more.length > 0 ||
      bounds.length > 2 ||
      bounds.some(each => Number.isNaN(each)) ||
      (step !== undefined && !(/^\d+$/.test(step) && Number(step) > 0)) ||
      from > to;
    if (isBroken) return `"${part}" cannot be read as ${name}`;
    if (from < min || to > max) {
      return `"${part}" is out of range for ${name}, which goes from ${min} to ${max}`;
    }
  }
  return undefined;
}

function numberOf(text: string, field: string): number {
  const index = NAMES[field]?.indexOf(text.toLowerCase()) ?? -1;
  if (index >= 0) return field === 'month' ? index + 1 : index;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}

function isDuration(text: string): boolean {
  let rest = text;
  while (DURATION.test(rest)) rest = rest.replace(DURATION, '');
  return rest === '' || text === '0';
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return name === 'Local';
  }
}
