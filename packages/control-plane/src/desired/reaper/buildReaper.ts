import { InputError } from '@backstage/errors';
import {
  apiVersionOf,
  labels,
  labelValues,
  resourceTypes,
  type DatacenterTemplate,
  type FreeForm,
  type K8ssandraCluster,
  type Reaper,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withResourceHash } from '../hash';
import { canonicalFields } from '../quantityFields';
import { cleanedUpLabels, partLabels } from '../labels';
import { datacenterNamespace } from '../names';
import { reaperMetadata } from './metadata';
import { reaperName } from './names';
import { DEFAULT_REAPER_KEYSPACE, ownReaper, runsReaper } from './ownReaper';
import { userReferences } from './secrets';

/** What an API server fills in; said here too, so that a preview without one shows the same (operator-spec A.5). */
const DEFAULTS: FreeForm = {
  storageType: 'cassandra',
  keyspace: DEFAULT_REAPER_KEYSPACE,
  ServiceAccountName: 'default',
  heapSize: '2Gi',
  skipSchemaMigration: false,
};

const AUTO_SCHEDULING: FreeForm = {
  enabled: false,
  repairType: 'AUTO',
  percentUnrepairedThreshold: 10,
  initialDelayPeriod: 'PT15S',
  periodBetweenPolls: 'PT10M',
  timeBeforeFirstSchedule: 'PT5M',
  scheduleSpreadPeriod: 'PT6H',
};

/** What a Reaper is made from. */
export interface ReaperInput {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
  /** Whether the cluster has once been complete: status condition `CassandraInitialized`. */
  initialized: boolean;
}

/**
 * The Reaper of one datacenter, in its region and namespace (operator-spec 8.2.1); undefined where it shall have none.
 * @throws InputError when storage of its own is asked for in every datacenter
 */
export function buildReaper(input: ReaperInput): Reaper | undefined {
  const { cluster, template } = input;
  const reaper = ownReaper(cluster);
  if (!reaper || !runsReaper(cluster, template)) return undefined;
  const mode = reaper.deploymentMode ?? 'PER_DC';
  if (reaper.storageType === 'local' && mode === 'PER_DC') {
    throw new InputError(
      'spec.reaper.deploymentMode PER_DC works with storage in Cassandra only: choose SINGLE or CONTROL_PLANE, or storageType cassandra',
    );
  }
  const type = resourceTypes.Reaper;
  return withResourceHash<Reaper>({
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: {
      name: reaperName(cluster, template),
      namespace: datacenterNamespace(cluster, template),
      labels: {
        ...reaper.metadata?.labels,
        ...partLabels(),
        [labels.component]: labelValues.reaper,
        [labels.managedBy]: labelValues.managedBy,
        ...cleanedUpLabels(cluster),
      },
      annotations: { ...reaper.metadata?.annotations },
    },
    spec: specOf(input),
  });
}

function specOf(input: ReaperInput): Reaper['spec'] {
  const { cluster, template } = input;
  const { deploymentMode, reaperRef, ...given } = cluster.spec.reaper ?? {};
  const { uiUserSecretRef, ...rest } = given;
  const stores = cluster.spec.cassandra?.clientEncryptionStores;
  return {
    ...DEFAULTS,
    ...canonicalFields(rest),
    ...userReferences(cluster),
    autoScheduling: { ...AUTO_SCHEDULING, ...given.autoScheduling },
    httpManagement: { enabled: true, ...given.httpManagement },
    secretsProvider: cluster.spec.secretsProvider ?? 'internal',
    metadata: reaperMetadata(cluster),
    datacenterRef: {
      name: template.metadata.name,
      namespace: datacenterNamespace(cluster, template),
    },
    datacenterAvailability: availability(cluster),
    ...(stores && { clientEncryptionStores: stores }),
    ...(skipsMigration(input) && { skipSchemaMigration: true }),
  };
}

/** One Reaper that sees all datacenters, or one in each that sees its own (operator-spec 8.2.1). */
function availability(cluster: K8ssandraCluster): 'ALL' | 'EACH' {
  const single = cluster.spec.reaper?.deploymentMode === 'SINGLE';
  const count = cluster.spec.cassandra?.datacenters?.length ?? 0;
  return single || count === 1 ? 'ALL' : 'EACH';
}

/** Without a stopped datacenter's copies the migration of the schema would find no quorum (operator-spec 3.15). */
function skipsMigration({ cluster, initialized }: ReaperInput): boolean {
  const all = cluster.spec.cassandra?.datacenters ?? [];
  return initialized && all.some(each => each.stopped);
}
