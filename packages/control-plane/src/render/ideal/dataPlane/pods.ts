import {
  cleanLabelValue,
  cleanupForKubernetes,
  cleanupSubdomain,
  labels,
  type CassandraDatacenter,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AddressBook } from './addresses';

/** Nodes of a datacenter that others find it by. */
const SEEDS = 3;

/** Port of the management API. */
const MANAGEMENT_PORT = 8080;

/** Ports of cass-operator's Service over all pods (operator-spec 9.5). */
const PORTS: Array<[name: string, port: number]> = [
  ['native', 9042],
  ['tls-native', 9142],
  ['mgmt-api', MANAGEMENT_PORT],
  ['prometheus', 9103],
  ['metrics', 9000],
];

/** A ready pod of a datacenter. */
export interface IdealPod {
  name: string;
  rack: string;
  address: string;
  object: KubernetesObject;
}

/** `<cluster>-<datacenter>`: what cass-operator names everything of a datacenter after (operator-spec 9.4). */
export function prefixOf({ metadata, spec }: CassandraDatacenter): string {
  return `${cleanupForKubernetes(spec.clusterName)}-${cleanupForKubernetes(
    metadata.name,
  )}`;
}

/** The pods of a running datacenter, rack after rack in turn, all ready; none of one that is stopped. */
export function podsOf(
  datacenter: CassandraDatacenter,
  addresses: AddressBook,
): IdealPod[] {
  const { spec, metadata } = datacenter;
  if (spec.stopped) return [];
  const racks = spec.racks?.length
    ? spec.racks.map(each => each.name)
    : ['default'];
  return Array.from({ length: spec.size }, (_, index) => {
    const rack = racks[index % racks.length];
    const ordinal = Math.floor(index / racks.length);
    const name = `${prefixOf(datacenter)}-${cleanupSubdomain(
      rack,
    )}-sts-${ordinal}`;
    const address = addresses.addressOf(
      `${metadata.namespace}/${spec.clusterName}`,
      { datacenter: metadata.name, rack, ordinal },
    );
    const object = podOf(datacenter, {
      name,
      rack,
      address,
      seed: index < SEEDS,
    });
    return { name, rack, address, object };
  });
}

function podOf(
  { metadata, spec }: CassandraDatacenter,
  pod: { name: string; rack: string; address: string; seed: boolean },
): KubernetesObject {
  const ports = [{ name: 'mgmt-api-http', containerPort: MANAGEMENT_PORT }];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: pod.name,
      namespace: metadata.namespace,
      labels: {
        [labels.cassandraCluster]: cleanLabelValue(spec.clusterName),
        [labels.cassandraDatacenter]: cleanLabelValue(metadata.name),
        [labels.cassandraRack]: cleanLabelValue(pod.rack),
        [labels.nodeState]: 'Started',
        ...(pod.seed && { [labels.seedNode]: 'true' }),
      },
    },
    spec: { containers: [{ name: 'cassandra', ports }] },
    status: {
      phase: 'Running',
      podIP: pod.address,
      containerStatuses: [
        { name: 'cassandra', ready: true, restartCount: 0, state: {} },
      ],
    },
  } as KubernetesObject;
}

/** The slice of cass-operator's Service over all pods of a datacenter. */
export function allPodsSlice(
  datacenter: CassandraDatacenter,
  pods: IdealPod[],
): KubernetesObject {
  const { metadata, spec } = datacenter;
  const service = `${prefixOf(datacenter)}-all-pods-service`;
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${service}-0`,
      namespace: metadata.namespace,
      labels: {
        [labels.cassandraCluster]: cleanLabelValue(spec.clusterName),
        [labels.cassandraDatacenter]: cleanLabelValue(metadata.name),
        [labels.serviceName]: service,
      },
    },
    addressType: 'IPv4',
    endpoints: pods.map(each => ({ addresses: [each.address] })),
    ports: PORTS.map(([name, port]) => ({ name, port, protocol: 'TCP' })),
  } as KubernetesObject;
}
