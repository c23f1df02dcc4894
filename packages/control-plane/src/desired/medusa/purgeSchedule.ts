import {
  apiVersionOf,
  resourceTypes,
  type DatacenterTemplate,
  type K8ssandraCluster,
  type MedusaBackupSchedule,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withResourceHash } from '../hash';
import { cleanedUpLabels } from '../labels';
import { datacenterNamespace } from '../names';
import { purgeScheduleName } from './names';

/** What the schedule is made from. */
export interface PurgeScheduleInput {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
  /** UID of the CassandraDatacenter that is there: the schedule goes with it. */
  uid: string;
}

/** Whether old backups of a cluster are removed each night (operator-spec 8.1.1). */
export function purgesBackups(cluster: K8ssandraCluster): boolean {
  return (
    Boolean(cluster.spec.medusa) && cluster.spec.medusa?.purgeBackups !== false
  );
}

/**
 * The schedule that removes old backups of one datacenter (operator-spec 8.1.1); undefined where none shall be. It names the
 * CassandraDatacenter by its object: upstream names it as Cassandra does, and with a `datacenterName` nothing is ever removed.
 */
export function buildPurgeSchedule({
  cluster,
  template,
  uid,
}: PurgeScheduleInput): MedusaBackupSchedule | undefined {
  if (!purgesBackups(cluster)) return undefined;
  const type = resourceTypes.MedusaBackupSchedule;
  const owner = resourceTypes.CassandraDatacenter;
  const { name } = template.metadata;
  return withResourceHash<MedusaBackupSchedule>({
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: {
      name: purgeScheduleName(cluster, template),
      namespace: datacenterNamespace(cluster, template),
      labels: cleanedUpLabels(cluster),
      ownerReferences: [
        { apiVersion: apiVersionOf(owner), kind: owner.kind, name, uid },
      ],
    },
    spec: {
      backupSpec: { cassandraDatacenter: name, backupType: 'differential' },
      cronSchedule: '0 0 * * *',
      operationType: 'purge',
    },
  });
}
