import {
  annotations,
  type K8ssandraCluster,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { InputError } from '@backstage/errors';
import type { ContextSnapshot } from '../../../snapshot/types';
import { draft, refOf, type Draft } from '../../draft';
import { abandonedContexts, type DatacenterFacts } from '../../facts';
import { homeNamespace, type PlanInput } from '../../input';
import type { ChildKind } from './childKind';
import { CHILD_KINDS } from './kinds';
import { sayChild } from './sentences';

/** An object that goes, with its kind. */
export interface ChildObject {
  resource: ResourceType;
  object: KubernetesObject;
}

/** Everything beside the datacenters of a cluster in one Kubernetes cluster: what was made for it, and nothing else. */
export function childLeftovers(
  cluster: K8ssandraCluster,
  context: ContextSnapshot,
): ChildObject[] {
  return CHILD_KINDS.flatMap(({ list, isOurs, resource }) =>
    list(context)
      .filter(object => isOurs(cluster, object))
      .map(object => ({ resource, object })),
  );
}

/** The same of one datacenter, also of one that is no longer asked for. */
export function childrenOfDatacenter(
  cluster: K8ssandraCluster,
  datacenter: Pick<
    DatacenterFacts,
    'context' | 'namespace' | 'name' | 'cassandraName'
  >,
): ChildObject[] {
  const { context, namespace } = datacenter;
  return CHILD_KINDS.flatMap(({ list, isOurs, isOf, resource }) =>
    list(context)
      .filter(
        object =>
          object.metadata.namespace === namespace &&
          isOurs(cluster, object) &&
          isOf(object, datacenter),
      )
      .map(object => ({ resource, object })),
  );
}

/**
 * Waits for sight of kinds that a cluster in deletion asked for: what cannot be listed is not known to be gone. A kind that the API
 * server does not have has no objects. A person may give the region up.
 */
export function unknownKindDrafts(
  input: PlanInput,
  context: ContextSnapshot,
): Draft[] {
  const { cluster } = input;
  const unknown = CHILD_KINDS.filter(
    ({ resource }) => context.served[resource.kind] === undefined,
  ).filter(child => wasAskedFor(input, context, child));
  return unknown.map(({ kind, resource }) => {
    const denied = context.denied.includes(resource.kind);
    const given = abandonedContexts(cluster).has(context.name);
    const words = {
      kind,
      region: context.region,
      annotation: annotations.abandon,
      context: context.name,
    };
    return draft({
      verb: 'look-for',
      kind: 'wait',
      target: refOf(
        context.name,
        resource,
        homeNamespace(cluster),
        cluster.metadata.name,
      ),
      title: sayChild('child.lookFor', words),
      why: sayChild('child.why.lookFor'),
      subject: context.region,
      ...(given
        ? {
            state: 'done' as const,
            reason: sayChild('child.reason.abandoned', words),
          }
        : {
            state: 'blocked' as const,
            ...(denied && { needsPerson: true }),
            reason: denied
              ? sayChild('child.reason.deniedDeletion', words)
              : sayChild('child.reason.unknown', words),
          }),
    });
  });
}

/** Whether something of a kind may have been written there. */
function wasAskedFor(
  { cluster, datacenters }: PlanInput,
  context: ContextSnapshot,
  child: ChildKind,
): boolean {
  const noted = Object.values(cluster.status?.datacenters ?? {}).some(
    ({ contextName = '', stargate, reaper }) =>
      contextName === context.name &&
      { Stargate: stargate, Reaper: reaper }[child.kind as 'Stargate'],
  );
  return (
    noted ||
    datacenters.some(
      each =>
        each.context.name === context.name && isAsked(cluster, each, child),
    )
  );
}

function isAsked(
  cluster: K8ssandraCluster,
  facts: DatacenterFacts,
  child: ChildKind,
): boolean {
  try {
    return child.build(cluster, facts) !== undefined;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
