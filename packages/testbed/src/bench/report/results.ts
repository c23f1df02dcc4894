import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Driver } from '../fleets/types';
import type { Row } from './row';

/** What one scenario found, and when. */
export interface ScenarioResult {
  /** ISO 8601. */
  date: string;
  rows: Row[];
}

/** The latest of one driver. */
export interface DriverResults {
  scenarios: Record<string, ScenarioResult>;
  /** What it was measured with. */
  settings: string[];
}

/** What was measured last, by driver; kept in a file, so that drivers and scenarios may be run on their own. */
export type Results = Partial<Record<Driver, DriverResults>>;

/** Reads what is kept; nothing when there is no file yet. */
export function readResults(file: string): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Keeps what was measured. */
export function writeResults(file: string, results: Results): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(results));
}

/** The results with one scenario's in place of what it had. */
export function withScenario(
  results: Results,
  found: {
    driver: Driver;
    name: string;
    result: ScenarioResult;
    settings: string[];
  },
): Results {
  const { driver, name, result, settings } = found;
  const before = results[driver]?.scenarios ?? {};
  return {
    ...results,
    [driver]: { scenarios: { ...before, [name]: result }, settings },
  };
}

/** The rows of a driver in the order of the scenarios; those of scenarios that are no more are left out. */
export function rowsOf(
  results: DriverResults | undefined,
  names: string[],
): Row[] {
  return names.flatMap(name => results?.scenarios[name]?.rows ?? []);
}

/** The days of the measurements, `2026-01-02` or `2026-01-02 to 2026-01-03`; undefined when there are none. */
export function daysOf(
  results: DriverResults | undefined,
  names: string[],
): string | undefined {
  const days = names
    .flatMap(name => results?.scenarios[name]?.date ?? [])
    .map(date => date.slice(0, 10))
    .sort();
  if (days.length === 0) return undefined;
  const [first, last] = [days[0], days[days.length - 1]];
  return first === last ? first : `${first} to ${last}`;
}
