import { WholeDefault, type Defaults } from './fill';
import { env, probe } from './pod';
import { image, named, telemetry } from './shared';

/** What a Reaper template and the object made from it share. */
export const reaper: Defaults = {
  storageType: 'cassandra',
  keyspace: 'reaper_db',
  cassandraUserSecretRef: named,
  jmxUserSecretRef: named,
  uiUserSecretRef: named,
  secretsProvider: 'internal',
  containerImage: image,
  initContainerImage: image,
  ServiceAccountName: 'default',
  additionalEnvVars: env,
  autoScheduling: {
    enabled: false,
    repairType: 'AUTO',
    percentUnrepairedThreshold: 10,
    initialDelayPeriod: 'PT15S',
    periodBetweenPolls: 'PT10M',
    timeBeforeFirstSchedule: 'PT5M',
    scheduleSpreadPeriod: 'PT6H',
  },
  heapSize: '2Gi',
  httpManagement: new WholeDefault(
    { enabled: true },
    { enabled: true, keystores: named },
  ),
  livenessProbe: probe,
  readinessProbe: probe,
  skipSchemaMigration: false,
  telemetry,
};
