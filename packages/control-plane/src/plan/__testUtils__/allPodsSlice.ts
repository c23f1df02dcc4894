import {
  labels,
  type CassandraDatacenter,
  type CassandraPod,
  type EndpointSlice,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { allPodsServiceName } from '../../desired';

/** The addresses of all pods of a datacenter, as Kubernetes gathers them. */
export function allPodsSlice(
  cluster: K8ssandraCluster,
  datacenter: CassandraDatacenter,
  pods: CassandraPod[],
): EndpointSlice {
  const { name, namespace } = datacenter.metadata;
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${name}-all-pods`,
      namespace,
      labels: {
        [labels.cassandraDatacenter]: name,
        [labels.serviceName]: allPodsServiceName(cluster, datacenter),
      },
    },
    addressType: 'IPv4',
    endpoints: [{ addresses: pods.map(pod => pod.status.podIP!) }],
    ports: [{ name: 'native', port: 9042, protocol: 'TCP' }],
  };
}
