import {
  annotations,
  finalizers,
  labels,
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot/types';
import { draft, type Draft } from '../draft';
import {
  abandonedContexts,
  belongsTo,
  sameKubernetesCluster,
  unseenReason,
} from '../facts';
import type { PlanInput } from '../input';
import { say } from '../sentences';
import { childLeftovers, unknownKindDrafts } from './children';
import { deleteDraft, type DeleteDraftInit } from './deleteDraft';
import { ids, reachRef } from './ids';
import { leftovers } from './leftovers';

/** Every Kubernetes cluster that may hold something of ours and that can be judged, each once however many names it has. */
export function regionsToClean(input: PlanInput): ContextSnapshot[] {
  const { home, contexts } = input.snapshot;
  const distinct: ContextSnapshot[] = [home];
  for (const context of Object.values(contexts)) {
    if (!distinct.some(each => sameKubernetesCluster(each, context))) {
      distinct.push(context);
    }
  }
  // The control-plane cluster out of sight holds everything, and cannot be given up.
  return distinct.filter(each => {
    if (each === home) return home.visible;
    if (each.visible) return true;
    const names = Object.values(contexts)
      .filter(other => sameKubernetesCluster(each, other))
      .map(other => other.name);
    if (names.some(name => wasUsed(input, name))) return true;
    return (
      each.connection !== 'missing' &&
      wasBegun(input) &&
      (names.some(name => isNamed(input, name)) || heldSomething(input, each))
    );
  });
}

/**
 * Whether the specification or the ReplicatedSecret, whose targets stay until they are cleaned up, names a context. One that nothing
 * names was never written to: a cluster does not wait for regions that it has nothing to do with.
 */
function isNamed({ cluster, home }: PlanInput, context: string): boolean {
  const inSpec = cluster.spec.cassandra?.datacenters ?? [];
  const targets = home.replicatedSecrets
    .filter(each => belongsTo(cluster, each))
    .flatMap(each => each.spec.replicationTargets ?? []);
  return (
    inSpec.some(each => (each.k8sContext ?? '') === context) ||
    targets.some(each => (each.k8sContextName ?? '') === context)
  );
}

/** Whether something of the cluster was there when it was last seen. */
function heldSomething(input: PlanInput, context: ContextSnapshot): boolean {
  return (
    context.datacenters.some(each => belongsTo(input.cluster, each)) ||
    childLeftovers(input.cluster, context).length > 0 ||
    leftovers(input, context).length > 0
  );
}

/**
 * Whether anything can have been written outside of the control-plane cluster: the note on initial replication comes before, and a
 * specification that was refused from the start never got it.
 */
function wasBegun({ cluster, home }: PlanInput): boolean {
  return (
    cluster.metadata.annotations?.[annotations.initialSystemReplication] !==
      undefined ||
    Object.keys(cluster.status?.datacenters ?? {}).length > 0 ||
    home.replicatedSecrets.some(each => belongsTo(cluster, each))
  );
}

/** Whether we noted that something was written there: a misspelt context never held anything. */
function wasUsed({ cluster, home }: PlanInput, context: string): boolean {
  const noted = Object.values(cluster.status?.datacenters ?? {}).some(
    each => each.contextName === context,
  );
  const replicated = home.replicatedSecrets.some(each =>
    each.status?.conditions?.some(
      condition => condition.cluster === context && condition.status === 'True',
    ),
  );
  return noted || replicated;
}

/** Datacenters of one Kubernetes cluster, then everything else of ours there. */
export function regionDrafts(
  input: PlanInput,
  context: ContextSnapshot,
): Draft[] {
  const { cluster } = input;
  const { region } = context;
  if (!context.visible) return [heldOpen(input, context)];
  const datacenters = context.datacenters
    .filter(each => belongsTo(cluster, each))
    .map(each => {
      const step = toDelete(context, resourceTypes.CassandraDatacenter, each, {
        after: [ids.reach('')],
        removeFinalizer: finalizers.cluster,
        // The last datacenter would wait for others for ever (operator-spec C.5).
        annotate: { [annotations.decommissionOnDelete]: null },
      });
      const nodes = context.pods.filter(
        pod =>
          pod.metadata.namespace === each.metadata.namespace &&
          pod.metadata.labels?.[labels.cassandraDatacenter] ===
            each.metadata.name,
      ).length;
      return {
        ...step,
        datacenter: each.metadata.name,
        subject: region,
        reason:
          step.state === 'running'
            ? say('reason.deletionNodes', { nodes })
            : undefined,
      };
    });
  const after = [ids.reach(''), ...datacenters.map(each => each.id)];
  return [
    // What works for a datacenter needs not wait until that is gone.
    ...childLeftovers(cluster, context).map(({ resource, object }) =>
      toDelete(context, resource, object, { after: [ids.reach('')] }),
    ),
    ...unknownKindDrafts(input, context),
    ...datacenters,
    ...leftovers(input, context).map(({ resource, object }) =>
      toDelete(context, resource, object, { after }),
    ),
  ];
}

/** Unknown is not absent: nothing is let go of while a region cannot be seen, unless a person gave it up. */
function heldOpen(input: PlanInput, context: ContextSnapshot): Draft {
  const given = abandonedContexts(input.cluster).has(context.name);
  return draft({
    verb: 'reach',
    kind: 'wait',
    target: reachRef(context.name),
    title: say('plan.reach', { region: context.region }),
    why: say('why.delete'),
    subject: context.region,
    state: given ? 'done' : 'blocked',
    ...(given ? {} : { needsPerson: true }),
    reason: given
      ? say('reason.abandoned', { region: context.region })
      : say('reason.deletionUnreachable', {
          region: context.region,
          detail: unseenReason(context),
          annotation: annotations.abandon,
          context: context.name,
        }),
  });
}

/** A step that deletes an object because its cluster goes. */
export function toDelete(
  context: ContextSnapshot,
  resource: ResourceType,
  live: KubernetesObject,
  rest: Pick<DeleteDraftInit, 'after' | 'removeFinalizer' | 'annotate'>,
): Draft {
  const title = say('plan.delete', {
    kind: resource.kind,
    name: live.metadata.name,
    region: context.region,
  });
  return deleteDraft({
    context,
    resource,
    live,
    title,
    why: say('why.delete'),
    subject: context.region,
    ...rest,
  });
}
