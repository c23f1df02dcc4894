import type { ObjectRef } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../snapshot/types';
import type { DatacenterModel } from '../view/datacenterModel';

/** Names the K8ssandraCluster as evidence. */
export function clusterRef({ cluster }: Pick<Snapshot, 'cluster'>): ObjectRef {
  const { name, namespace = 'default' } = cluster.metadata;
  return { context: '', kind: 'K8ssandraCluster', namespace, name };
}

/** Names a CassandraDatacenter as evidence. */
export function datacenterRef({
  facts,
}: Pick<DatacenterModel, 'facts'>): ObjectRef {
  return refIn({ facts }, 'CassandraDatacenter', facts.name);
}

/** Names an object beside a CassandraDatacenter, in its Kubernetes cluster and namespace. */
export function refIn(
  { facts }: Pick<DatacenterModel, 'facts'>,
  kind: string,
  name: string,
): ObjectRef {
  return {
    context: facts.context.name,
    kind,
    namespace: facts.namespace,
    name,
  };
}

/** Names the ClientConfig of a context as evidence; none where there is none, or several. */
export function clientConfigRefs({
  clientConfig,
}: Pick<ContextSnapshot, 'clientConfig'>): ObjectRef[] {
  if (!clientConfig) return [];
  const { namespace, name } = clientConfig;
  return [{ context: '', kind: 'ClientConfig', namespace, name }];
}
