import {
  annotations,
  apiVersionOf,
  labelValues,
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type EndpointSlice,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ADDRESS_FAMILIES, addressesByFamily } from './addresses';
import { withResourceHash } from './hash';
import {
  additionalSeedServiceName,
  cleanLabelValue,
  seedSliceNames,
} from './names';

/** What the seed slices of a datacenter are made from. */
export interface SeedSlicesInput {
  cluster: K8ssandraCluster;
  /** The desired datacenter. */
  datacenter: CassandraDatacenter;
  /** Addresses of the seeds of all other datacenters. `spec.cassandra.additionalSeeds` come on top. */
  addresses: string[];
}

/**
 * Endpoint slices through which a datacenter finds the seeds of the others (operator-spec 3.11): one per address family
 * that has addresses, none for an empty family. Host names cannot stand in a slice and are left out.
 */
export function buildSeedSlices({
  cluster,
  datacenter,
  addresses,
}: SeedSlicesInput): EndpointSlice[] {
  const additional = cluster.spec.cassandra?.additionalSeeds ?? [];
  const families = addressesByFamily([...addresses, ...additional]);
  const names = seedSliceNames(cluster, datacenter);
  return ADDRESS_FAMILIES.filter(family => families[family].length > 0).map(
    family =>
      withResourceHash<EndpointSlice>(
        {
          apiVersion: apiVersionOf(resourceTypes.EndpointSlice),
          kind: resourceTypes.EndpointSlice.kind,
          metadata: {
            name: names[family],
            namespace: datacenter.metadata.namespace,
            labels: seedLabels(cluster, datacenter),
            annotations: additionalOf(datacenter, 'additionalAnnotations'),
          },
          addressType: family,
          endpoints: [{ addresses: families[family], conditions: {} }],
        },
        annotations.cassOperatorHash,
      ),
  );
}

/** The labels that cass-operator gives to objects of a datacenter, and those that make the slice part of its seed service. */
function seedLabels(
  cluster: K8ssandraCluster,
  datacenter: CassandraDatacenter,
): Record<string, string> {
  const { clusterName, serverVersion } = datacenter.spec;
  return {
    ...additionalOf(datacenter, 'additionalLabels'),
    [labels.name]: 'cassandra',
    [labels.instance]: `cassandra-${cleanLabelValue(clusterName)}`,
    [labels.version]: serverVersion,
    [labels.managedBy]: 'cass-operator',
    [labels.createdBy]: 'cass-operator',
    [labels.cassandraCluster]: cleanLabelValue(clusterName),
    [labels.cassandraDatacenter]: cleanLabelValue(datacenter.metadata.name),
    [labels.serviceName]: additionalSeedServiceName(cluster, datacenter),
    [labels.sliceManagedBy]: labelValues.sliceManagedBy,
  };
}

function additionalOf(
  datacenter: CassandraDatacenter,
  field: 'additionalLabels' | 'additionalAnnotations',
): Record<string, string> {
  return { ...(datacenter.spec[field] as Record<string, string> | undefined) };
}
