import {
  labels,
  labelValues,
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
  type KubernetesObject,
  type MedusaBackupSchedule,
  type Reaper,
  type Stargate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildPurgeSchedule, purgeScheduleName } from '../../../desired/medusa';
import { buildReaper, reaperName } from '../../../desired/reaper';
import { buildStargate, stargateName } from '../../../desired/stargate';
import {
  buildServiceMonitor,
  serviceMonitorName,
} from '../../../desired/serviceMonitor';
import { cassandraClusterName } from '../../../desired';
import { belongsTo, isTrue, type DatacenterFacts } from '../../facts';
import { memo } from '../../memo';
import type { ChildKind, ChildProgress } from './childKind';

/** The labels that say that an object goes with the cluster (operator-spec 9.1). */
function isCleanedUpBy(
  cluster: K8ssandraCluster,
  object: KubernetesObject,
): boolean {
  return (
    belongsTo(cluster, object) &&
    object.metadata.labels?.[labels.cleanedUpBy] === labelValues.controller
  );
}

type Status = Reaper['status'] | Stargate['status'];

/** An operator writes a progress as soon as it takes an object up (operator-spec 8.2.2). */
function progressOf(status: Status): ChildProgress {
  if (!status || Object.keys(status).length === 0) {
    return { state: 'unattended' };
  }
  return isTrue(status.conditions, 'Ready')
    ? { state: 'ready' }
    : { state: 'working', progress: status.progress || 'Pending' };
}

const stargate: ChildKind = {
  kind: 'Stargate',
  resource: resourceTypes.Stargate,
  list: context => context.stargates,
  name: (cluster, { template }) => stargateName({ cluster, template }),
  build: (cluster, { template, name }) =>
    memo(cluster, `stargate/${name}`, () =>
      buildStargate({ cluster, template }),
    ),
  isOurs: isCleanedUpBy,
  isOf: (object, { name }) =>
    (object as Stargate).spec.datacenterRef?.name === name,
  progress: live => progressOf((live as Stargate).status),
};

const reaper: ChildKind = {
  kind: 'Reaper',
  resource: resourceTypes.Reaper,
  list: context => context.reapers,
  name: (cluster, { template }) => reaperName(cluster, template),
  build: (cluster, { template, name }) => {
    const initialized = isTrue(
      cluster.status?.conditions,
      'CassandraInitialized',
    );
    return memo(cluster, `reaper/${name}/${initialized}`, () =>
      buildReaper({ cluster, template, initialized }),
    );
  },
  isOurs: isCleanedUpBy,
  isOf: (object, { name }) =>
    (object as Reaper).spec.datacenterRef?.name === name,
  progress: live => progressOf((live as Reaper).status),
};

const purgeSchedule: ChildKind = {
  kind: 'MedusaBackupSchedule',
  resource: resourceTypes.MedusaBackupSchedule,
  list: context => context.backupSchedules,
  name: (cluster, { template }) => purgeScheduleName(cluster, template),
  build: (cluster, { template, name, live }) => {
    const uid = live?.metadata.uid ?? '';
    return memo(cluster, `purge-schedule/${name}/${uid}`, () =>
      buildPurgeSchedule({ cluster, template, uid }),
    );
  },
  isOurs: isCleanedUpBy,
  isOf: (object, { name, cassandraName }) =>
    [name, cassandraName].includes(
      (object as MedusaBackupSchedule).spec.backupSpec.cassandraDatacenter,
    ),
  progress: live => {
    const { status } = live as MedusaBackupSchedule;
    return { state: status ? 'ready' : 'unattended' };
  },
};

/** The datacenter as the monitor is made from it: before it is there, as it is asked for. */
const monitored = (
  cluster: K8ssandraCluster,
  { live, name, namespace }: DatacenterFacts,
): CassandraDatacenter =>
  live ??
  ({
    metadata: { name, namespace },
    spec: { clusterName: cassandraClusterName(cluster) },
  } as CassandraDatacenter);

const serviceMonitor: ChildKind = {
  kind: 'ServiceMonitor',
  resource: resourceTypes.ServiceMonitor,
  list: context => context.serviceMonitors,
  name: (cluster, facts) =>
    serviceMonitorName(cluster, monitored(cluster, facts)),
  build: (cluster, facts) => {
    const { template, name } = facts;
    const datacenter = monitored(cluster, facts);
    const { uid = '' } = datacenter.metadata;
    const key = `${uid}/${serviceMonitorName(cluster, datacenter)}`;
    return memo(cluster, `service-monitor/${name}/${key}`, () =>
      buildServiceMonitor({ cluster, template, datacenter }),
    );
  },
  isOurs: (cluster, object) =>
    belongsTo(cluster, object) &&
    object.metadata.labels?.[labels.managedBy] === labelValues.managedBy &&
    object.metadata.labels[labels.component] === labelValues.telemetry,
  isOf: (object, { name }) =>
    object.metadata.ownerReferences?.some(
      each =>
        each.kind === resourceTypes.CassandraDatacenter.kind &&
        each.name === name,
    ) ?? false,
  // Prometheus says nothing of it.
  progress: () => ({ state: 'ready' }),
};

/** In the order of operator-spec 3.2 step 10. */
export const CHILD_KINDS: readonly ChildKind[] = [
  serviceMonitor,
  stargate,
  reaper,
  purgeSchedule,
];
