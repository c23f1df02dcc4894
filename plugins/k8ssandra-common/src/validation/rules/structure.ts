import { DATACENTERS, refuse, type Rule } from '../context';
import { isObject } from '../read';

/** There is a Cassandra cluster with at least one datacenter to judge (operator-spec 6.1). */
export const structure: Rule = ({ manifest }) => {
  if (!isObject(manifest.spec.cassandra)) {
    return [
      refuse.required(
        'spec.cassandra',
        'says what Cassandra cluster to make; add it with serverVersion, storageConfig and datacenters',
      ),
    ];
  }
  return manifest.datacenters.length > 0
    ? []
    : [
        refuse.required(
          DATACENTERS,
          'must list at least one datacenter with metadata.name and size',
        ),
      ];
};
