import type { State } from '../types';

const TIME = /\b(?!1970-)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
const HOUR_MS = 3600_000;

/** Moves every time by the same whole number of days, so that what a schedule says of hours and weekdays stays true. */
export function shiftTimes(text: string, days: number): string {
  return text.replace(TIME, (time, fraction: string = '') => {
    const moved = new Date(Date.parse(time) + days * 24 * HOUR_MS);
    return moved.toISOString().replace(/\.\d+Z$/, `${fraction}Z`);
  });
}

/** Events that Kubernetes has forgotten by the time at which the state is looked at. */
export function dropExpiredEvents({ files, label }: State): void {
  const oldest = Date.parse(label.now) - HOUR_MS;
  for (const file of files) {
    file.objects = file.objects.filter(
      ({ object }) =>
        object.kind !== 'Event' || Date.parse(object.lastTimestamp) >= oldest,
    );
  }
}
