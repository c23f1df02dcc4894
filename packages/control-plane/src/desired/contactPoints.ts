import {
  apiVersionOf,
  labelValues,
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type EndpointSlice,
  type K8ssandraCluster,
  type Service,
  type ServicePort,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ADDRESS_FAMILIES, addressesByFamily } from './addresses';
import { withResourceHash } from './hash';
import { clusterLabels, commonMetadata, ownedBy, partLabels } from './labels';
import { contactPointSliceNames, contactPointsServiceName } from './names';

/** What the contact points of a datacenter are made from. */
export interface ContactPointsInput {
  cluster: K8ssandraCluster;
  /** The datacenter as it is in its region. */
  datacenter: CassandraDatacenter;
  /** Slices of cass-operator's Service over all pods of the datacenter. */
  slices: EndpointSlice[];
}

/** The Service on the control-plane cluster and its slices. */
export interface ContactPoints {
  service: Service;
  slices: EndpointSlice[];
}

/**
 * A Service beside the K8ssandraCluster whose addresses are the pods of one datacenter, wherever it lies (operator-spec 3.18).
 * Addresses of all slices of a family come together in one. `undefined` while the datacenter has no slices.
 */
export function buildContactPoints({
  cluster,
  datacenter,
  slices,
}: ContactPointsInput): ContactPoints | undefined {
  if (slices.length === 0) {
    return undefined;
  }
  const ports = portsOf(slices);
  const common = commonMetadata(cluster);
  const own = {
    ...partLabels(),
    ...clusterLabels(cluster),
    [labels.datacenter]: datacenter.metadata.name,
  };
  const service = contactPointsServiceName(cluster, datacenter);
  const names = contactPointSliceNames(cluster, datacenter);
  const families = addressesByFamily(slices.flatMap(addressesOf));
  const { namespace } = cluster.metadata;
  return {
    service: withResourceHash<Service>({
      apiVersion: apiVersionOf(resourceTypes.Service),
      kind: resourceTypes.Service.kind,
      metadata: {
        name: service,
        namespace,
        labels: { ...common.labels, ...own },
        annotations: { ...common.annotations },
        ownerReferences: [ownedBy(cluster)],
      },
      spec: { clusterIP: 'None', ports },
    }),
    slices: ADDRESS_FAMILIES.filter(family => families[family].length > 0).map(
      family => ({
        apiVersion: apiVersionOf(resourceTypes.EndpointSlice),
        kind: resourceTypes.EndpointSlice.kind,
        metadata: {
          name: names[family],
          namespace,
          labels: {
            ...own,
            [labels.serviceName]: service,
            [labels.sliceManagedBy]: labelValues.sliceManagedBy,
          },
          ownerReferences: [ownedBy(cluster)],
        },
        addressType: family,
        endpoints: [{ addresses: families[family], conditions: {} }],
        ports,
      }),
    ),
  };
}

function addressesOf(slice: EndpointSlice): string[] {
  return (slice.endpoints ?? []).flatMap(each => each.addresses);
}

/** All slices of one Service have the same ports; a slice without any says nothing of them. */
function portsOf(slices: EndpointSlice[]): ServicePort[] {
  const ports = slices.find(each => each.ports?.length)?.ports ?? [];
  return ports.flatMap(({ name, port, protocol }) =>
    port === undefined ? [] : [{ name, port, protocol: protocol ?? 'TCP' }],
  );
}
