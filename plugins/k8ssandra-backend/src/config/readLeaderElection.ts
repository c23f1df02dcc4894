import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  DEFAULT_LEASE_SETTINGS,
  leaseSettings,
  type LeaseSettings,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { LeaderElectionConfig } from './types';

const FIELD = 'k8ssandra.leaderElection';
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const DNS_NAME = /^[a-z0-9]([-a-z0-9.]{0,180}[a-z0-9])?$/;
const IDENTITY = /^\S{1,253}$/;

/** Settings by the name of their key. */
const DURATIONS: Record<string, keyof LeaseSettings> = {
  leaseDuration: 'leaseDurationMs',
  renewDeadline: 'renewDeadlineMs',
  retryPeriod: 'retryPeriodMs',
};

/**
 * Reads `k8ssandra.leaderElection`; undefined where it is switched off.
 * @throws InputError naming the field and what to write there
 */
export function readLeaderElection(
  config: Config | undefined,
): LeaderElectionConfig | undefined {
  if (config?.getOptionalBoolean('enabled') === false) return undefined;
  const read = (key: string, pattern: RegExp, words: string) => {
    const text = config?.getOptionalString(key);
    if (text !== undefined && !pattern.test(text)) {
      throw new InputError(`${FIELD}.${key}: ${words}`);
    }
    return text;
  };
  return {
    namespace:
      read('namespace', DNS_LABEL, 'write the name of a namespace') ??
      'k8ssandra',
    name:
      read(
        'name',
        DNS_NAME,
        'write a name of lower-case letters, digits, "-" and "."',
      ) ?? 'k8ssandra-backstage',
    identity:
      read(
        'identity',
        IDENTITY,
        'write a name without spaces that no other replica has',
      ) ?? `${hostname()}_${randomBytes(4).toString('hex')}`,
    settings: leaseSettings(readDurations(config), FIELD),
  };
}

function readDurations(config: Config | undefined): LeaseSettings {
  const settings = { ...DEFAULT_LEASE_SETTINGS };
  for (const [key, name] of Object.entries(DURATIONS)) {
    if (!config?.has(key)) continue;
    try {
      const duration = readDurationFromConfig(config, { key });
      settings[name] = durationToMilliseconds(duration);
    } catch {
      throw new InputError(
        `${FIELD}.${key}: write a duration such as 15s, or { seconds: 15 }`,
      );
    }
  }
  return settings;
}
