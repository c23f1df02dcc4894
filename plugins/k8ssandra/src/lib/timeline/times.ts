import type { HistoryEntry } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** In which zone times are written. */
export type Zone = 'utc' | 'local';

/** Milliseconds that a zone is ahead of UTC at a moment. */
export function offsetOf(zone: Zone, at: number): number {
  return zone === 'utc' ? 0 : -new Date(at).getTimezoneOffset() * 60_000;
}

function iso(at: number, zone: Zone): string {
  return new Date(at + offsetOf(zone, at)).toISOString();
}

/** Such as "14:29:08". */
export function clockTime(at: number, zone: Zone): string {
  return iso(at, zone).slice(11, 19);
}

/** Such as "14:29". */
export function minuteTime(at: number, zone: Zone): string {
  return iso(at, zone).slice(11, 16);
}

/** Such as "2026-01-31", which is read the same everywhere. */
export function dayOf(at: number, zone: Zone): string {
  return iso(at, zone).slice(0, 10);
}

/** Both times of a moment in full, for a tooltip. */
export function fullTime(at: number): string {
  const local = `${dayOf(at, 'local')} ${clockTime(at, 'local')}`;
  return `${dayOf(at, 'utc')} ${clockTime(at, 'utc')} UTC · ${local}`;
}

/** Entries by the day that they began on, in the order they come. */
export function byDay<T extends Pick<HistoryEntry, 'at'>>(
  entries: T[],
  zone: Zone,
): Array<{ day: string; entries: T[] }> {
  const days: Array<{ day: string; entries: T[] }> = [];
  for (const entry of entries) {
    const day = dayOf(Date.parse(entry.at), zone);
    const last = days[days.length - 1];
    if (last?.day === day) {
      last.entries.push(entry);
    } else {
      days.push({ day, entries: [entry] });
    }
  }
  return days;
}
