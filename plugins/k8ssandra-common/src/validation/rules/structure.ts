import { DATACENTERS, refuse, type Rule } from '../context';
import { isObject } from '../read';

/** There is a Cassandra cluster to judge; upstream ends its process without one (operator-spec 6.1). */
export const structure: Rule = ({ manifest }) =>
  isObject(manifest.spec.cassandra)
    ? []
    : [
        refuse.required(
          'spec.cassandra',
          'says what Cassandra cluster to make; add it with serverVersion, storageConfig and datacenters',
        ),
      ];

/** A new cluster has at least one datacenter; what an existing one loses is another rule's. */
export const datacenters: Rule = ({ manifest, previous }) =>
  !isObject(manifest.spec.cassandra) ||
  manifest.datacenters.length > 0 ||
  (previous?.datacenters.length ?? 0) > 0
    ? []
    : [
        refuse.required(
          DATACENTERS,
          'must list at least one datacenter with metadata.name and size',
        ),
      ];
