import {
  refuse,
  type DatacenterEntry,
  type Manifest,
  type Rule,
} from '../context';
import { cleanupForKubernetes, cleanupSubdomain } from '../kubernetesNames';
import { asList, isObject } from '../read';
import { ownRackNames, rackNames } from './datacenterSizes';

/** Kubernetes adds a hash to names of what a StatefulSet makes; with more characters its labels become too long. */
export const MAX_STATEFUL_SET_NAME = 60;

/** Name of the StatefulSet that cass-operator makes of a rack (operator-spec 9.4). */
export function statefulSetName(
  cluster: string,
  datacenter: string,
  rack: string,
): string {
  const parts = [
    cleanupForKubernetes(cluster),
    cleanupForKubernetes(datacenter),
    cleanupSubdomain(rack),
  ];
  return `${parts.join('-')}-sts`;
}

/** Names that are made of cluster, datacenter and its own racks fit into Kubernetes (operator-spec 6.1 rule 9). */
export const statefulSetNames: Rule = ({ manifest }) =>
  manifest.datacenters.flatMap(datacenter =>
    tooLong(manifest, datacenter, ownRackNames(datacenter)),
  );

/** So do those with racks of the cluster, which upstream's webhook does not look at. */
export const clusterRackStatefulSets: Rule = ({ manifest }) =>
  asList(manifest.cassandra.racks).length === 0
    ? []
    : manifest.datacenters.flatMap(datacenter => {
        const own = ownRackNames(datacenter);
        return tooLong(
          manifest,
          datacenter,
          rackNames(manifest, datacenter).filter(each => !own.includes(each)),
        );
      });

/** The schema of CassandraDatacenter asks for two characters (operator-spec A.9). */
export const clusterNameLength: Rule = ({ manifest }) =>
  isObject(manifest.spec.cassandra) && manifest.clusterName.length === 1
    ? [
        refuse.invalid(
          'spec.cassandra.clusterName',
          `"${manifest.clusterName}" is too short; choose a name of at least 2 characters`,
        ),
      ]
    : [];

function tooLong(
  manifest: Manifest,
  datacenter: DatacenterEntry,
  racks: string[],
) {
  return racks.flatMap(rack => {
    const name = statefulSetName(manifest.clusterName, datacenter.name, rack);
    return name.length > MAX_STATEFUL_SET_NAME
      ? [
          refuse.invalid(
            `${datacenter.field}.metadata.name`,
            `the name of the StatefulSet "${name}" would have ${name.length} characters, ${MAX_STATEFUL_SET_NAME} are allowed; shorten the name of the cluster, the datacenter or the rack "${rack}"`,
          ),
        ]
      : [];
  });
}
