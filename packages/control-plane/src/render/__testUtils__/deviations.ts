import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Difference } from './differences';

/** A difference from the K8ssandra operator that is there on purpose. */
export interface Deviation {
  /** Words of the row of docs/compatibility.md that gives the reason. */
  row: string;
  covers(difference: Difference): boolean;
}

const labelsOfCluster =
  /^metadata\.labels\.k8ssandra\.io\/cluster-name(space)?$/;

/** Every deliberate difference in what a new cluster comes to. Nothing else may differ. */
export const deviations: Deviation[] = [
  {
    row: 'deletion leaves seeds slices, contact-point slices, rebuild tasks and some config maps behind',
    covers: ({ object, path, theirs }) =>
      /\/EndpointSlice\/.*-contact-points-service-ipv[46]$/.test(object) &&
      path === 'metadata.ownerReferences' &&
      theirs === undefined,
  },
  {
    row: 'a rebuild task carries no labels of its cluster',
    covers: ({ object, path, theirs }) =>
      /\/CassandraTask\/.*-rebuild$/.test(object) &&
      labelsOfCluster.test(path) &&
      theirs === undefined,
  },
  {
    row: 'a purge schedule names its datacenter as Cassandra does',
    covers: ({ object, path }) =>
      /\/MedusaBackupSchedule\//.test(object) &&
      path === 'spec.backupSpec.cassandraDatacenter',
  },
];

const isGone = ({ path, ours }: Difference) =>
  path === '' && ours === undefined;

/** Those that show with specifications that were not recorded here. */
export const rarerDeviations: Deviation[] = [
  {
    row: 'every file is merged by its whole name',
    covers: ({ object, path, ours, theirs }) =>
      /\/CassandraDatacenter\//.test(object) &&
      /^spec\.podTemplateSpec\.spec\.initContainers\.\d+\.(command|args)\b/.test(
        path,
      ) &&
      /per-node-config|^"\/bin\/sh"$/.test(JSON.stringify(theirs ?? ours)),
  },
  {
    row: 'external datacenters take away the annotations that a user gave a datacenter',
    covers: ({ object, path, theirs }) =>
      /\/CassandraDatacenter\//.test(object) &&
      path.startsWith('metadata.annotations.') &&
      theirs === undefined,
  },
  {
    row: "Vector's transform `parse_cassandra_log`",
    covers: ({ object, path, theirs }) =>
      /\/ConfigMap\/.*-cass-vector$/.test(object) &&
      path === 'data.vector.toml' &&
      String(theirs).includes('[transforms.parse_cassandra_log]'),
  },
  {
    row: "datacenters in one namespace overwrite each other's configuration",
    covers: ({ object, path, theirs }) =>
      /\/ConfigMap\/.*-medusa$/.test(object) &&
      path === '' &&
      theirs === undefined,
  },
];

/** Those that only show in the life of a cluster. */
export const lifeDeviations: Deviation[] = [
  {
    row: 'deletion leaves seeds slices, contact-point slices, rebuild tasks and some config maps behind',
    covers: each =>
      /\/(EndpointSlice|CassandraTask|ConfigMap)\//.test(each.object) &&
      isGone(each),
  },
  {
    row: 'seeds, rebuild task, config maps, copies of secrets and the target of a removed datacenter stay',
    covers: each =>
      (/\/Secret\//.test(each.object) && isGone(each)) ||
      (/\/ReplicatedSecret\//.test(each.object) &&
        each.path === 'spec.replicationTargets'),
  },
  {
    row: 'an update allowed `once` ends with a rewrite of the K8ssandraCluster that adds empty references',
    covers: ({ object, path, ours, theirs }) =>
      /\/K8ssandraCluster\//.test(object) &&
      /(superuserSecretRef|perNodeConfigMapRef)$/.test(path) &&
      ours === undefined &&
      JSON.stringify(theirs) === '{"name":""}',
  },
  {
    row: 'an edit of a CassandraDatacenter by somebody else stays for ever',
    covers: ({ object, path, ours, theirs }) =>
      (/\/CassandraDatacenter\//.test(object) && path === 'spec.size') ||
      (/\/EndpointSlice\//.test(object) &&
        /^endpoints\.\d+\.addresses$/.test(path) &&
        (theirs as string[]).every(each => (ours as string[]).includes(each))),
  },
  {
    row: 'a datacenter that is started again no longer has the field `stopped`',
    covers: ({ object, path, ours, theirs }) =>
      /\/CassandraDatacenter\//.test(object) &&
      path === 'spec.stopped' &&
      ours === false &&
      theirs === undefined,
  },
];

/** Rows that docs/compatibility.md does not have. */
export function undocumentedRows(all: Deviation[]): string[] {
  const page = readFileSync(
    // eslint-disable-next-line no-restricted-syntax
    resolve(__dirname, '../../../../../docs/compatibility.md'),
    'utf8',
  );
  return all.map(each => each.row).filter(row => !page.includes(row));
}
