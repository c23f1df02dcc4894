import { refuse, type Rule } from '../context';
import { cleanupForKubernetes, cleanupSubdomain } from '../kubernetesNames';
import { rackNames } from './datacenterSizes';

/** Kubernetes adds a hash to names of what a StatefulSet makes; with more characters its labels become too long. */
const MAX_LENGTH = 60;

/** Names that are made of cluster, datacenter and rack fit into Kubernetes (operator-spec 6.1 rule 9; racks of the cluster count too). */
export const statefulSetNames: Rule = ({ manifest }) =>
  manifest.datacenters.flatMap(datacenter =>
    rackNames(manifest, datacenter).flatMap(rack => {
      const name = `${cleanupForKubernetes(
        manifest.clusterName,
      )}-${cleanupForKubernetes(datacenter.name)}-${cleanupSubdomain(
        rack,
      )}-sts`;
      return name.length > MAX_LENGTH
        ? [
            refuse.invalid(
              `${datacenter.field}.metadata.name`,
              `the name of the StatefulSet "${name}" would have ${name.length} characters, ${MAX_LENGTH} are allowed; shorten the name of the cluster, the datacenter or the rack "${rack}"`,
            ),
          ]
        : [];
    }),
  );
