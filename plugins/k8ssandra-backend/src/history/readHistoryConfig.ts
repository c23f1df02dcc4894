import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { Retention } from './database';

const FIELD = 'k8ssandra.history.retention';
const DAY_MS = 24 * 3600 * 1000;

/** Keys of the configuration, what each is about, and how long it is kept where nothing is said. */
const KINDS: Record<string, { of: Array<keyof Retention>; days: number }> = {
  transitions: { of: ['transition'], days: 30 },
  changes: { of: ['change'], days: 90 },
  events: { of: ['event'], days: 30 },
  operations: { of: ['operation'], days: 90 },
  outages: { of: ['outage'], days: 90 },
  durations: { of: ['durations'], days: 90 },
};

/**
 * Reads `k8ssandra.history.retention`.
 * @throws InputError naming the field and what to write there
 */
export function readHistoryConfig(root: Config): { retention: Retention } {
  const config = root.getOptionalConfig(FIELD);
  const unknown = config?.keys().find(key => !(key in KINDS));
  if (unknown) {
    throw new InputError(
      `${FIELD}.${unknown}: there is no such kind; use ${Object.keys(
        KINDS,
      ).join(', ')}`,
    );
  }
  const retention = {} as Retention;
  for (const [key, { of, days }] of Object.entries(KINDS)) {
    const ms = config?.has(key) ? readMs(config, key) : days * DAY_MS;
    of.forEach(kind => {
      retention[kind] = ms;
    });
  }
  return { retention };
}

function readMs(config: Config, key: string): number {
  let ms: number;
  try {
    ms = durationToMilliseconds(readDurationFromConfig(config, { key }));
  } catch {
    throw new InputError(
      `${FIELD}.${key}: write a duration such as 30d, or { days: 30 }`,
    );
  }
  if (!(ms > 0)) {
    throw new InputError(`${FIELD}.${key}: write a duration longer than 0`);
  }
  return ms;
}
