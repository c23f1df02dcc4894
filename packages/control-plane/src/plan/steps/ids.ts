import {
  resourceTypes,
  type K8ssandraCluster,
  type ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { refOf, stepId } from '../draft';
import type { DatacenterFacts } from '../facts';
import { homeNamespace } from '../input';

/** The K8ssandraCluster itself. */
export function clusterRef(cluster: K8ssandraCluster): ObjectRef {
  return refOf(
    '',
    resourceTypes.K8ssandraCluster,
    homeNamespace(cluster),
    cluster.metadata.name,
  );
}

/** A datacenter's CassandraDatacenter. */
export function datacenterRef(facts: DatacenterFacts): ObjectRef {
  return refOf(
    facts.context.name,
    resourceTypes.CassandraDatacenter,
    facts.namespace,
    facts.name,
  );
}

/** A Kubernetes cluster of the fleet, as something to wait for. */
export function reachRef(context: string): ObjectRef {
  return { context, kind: 'Context', namespace: '', name: context };
}

/** Ids that other steps name in `after`. One that is not in a plan holds nothing back. */
export const ids = {
  claim: (cluster: K8ssandraCluster) => stepId('claim', clusterRef(cluster)),
  reach: (context: string) => stepId('reach', reachRef(context)),
  namespace: (context: string, namespace: string) =>
    stepId('find', refOf(context, resourceTypes.Namespace, '', namespace)),
  superuser: (cluster: K8ssandraCluster) =>
    stepId('superuser', clusterRef(cluster)),
  replicatedSecret: (cluster: K8ssandraCluster) =>
    stepId(
      'apply',
      refOf(
        '',
        resourceTypes.ReplicatedSecret,
        homeNamespace(cluster),
        cluster.metadata.name,
      ),
    ),
  secretCopy: (context: string, namespace: string, name: string) =>
    stepId('apply', refOf(context, resourceTypes.Secret, namespace, name)),
  configMap: (context: string, namespace: string, name: string) =>
    stepId('apply', refOf(context, resourceTypes.ConfigMap, namespace, name)),
  seeds: (facts: DatacenterFacts, name: string) =>
    stepId(
      'apply',
      refOf(
        facts.context.name,
        resourceTypes.EndpointSlice,
        facts.namespace,
        name,
      ),
    ),
  datacenter: (facts: DatacenterFacts) => stepId('run', datacenterRef(facts)),
  replication: (cluster: K8ssandraCluster) =>
    stepId('replicate', clusterRef(cluster)),
  rebuildMark: (facts: DatacenterFacts) =>
    stepId('mark-rebuild', datacenterRef(facts)),
  rebuild: (facts: DatacenterFacts) => stepId('rebuild', datacenterRef(facts)),
  userReplication: (facts: DatacenterFacts) =>
    stepId('replicate-user', datacenterRef(facts)),
};

/** What every write into a namespace of a context comes after: sight of both clusters, our claim, and the namespace. */
export function beforeWrites(
  cluster: K8ssandraCluster,
  context: string,
  namespace: string,
): string[] {
  return [
    ids.reach(''),
    ids.claim(cluster),
    ids.reach(context),
    ids.namespace(context, namespace),
  ];
}
