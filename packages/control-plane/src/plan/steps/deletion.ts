import {
  annotations,
  finalizers,
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot/types';
import { draft, type Draft } from '../draft';
import {
  abandonedContexts,
  belongsTo,
  hasFinalizer,
  sameKubernetesCluster,
  unseenReason,
} from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import { deleteDraft } from './deleteDraft';
import { clusterRef, ids, reachRef } from './ids';
import { leftovers } from './leftovers';

/**
 * Deletion (operator-spec 3.17), in all regions at once: datacenters first, because they need their secrets to the end, then
 * everything else there, then what lies beside the K8ssandraCluster, then our finalizer. A region out of sight holds it open.
 */
export function deletionDrafts(input: PlanInput): Draft[] {
  const { cluster, home } = input;
  if (!hasFinalizer(cluster)) return [];
  const regions = [...regionsToClean(input).values()].flatMap(context =>
    regionDrafts(input, context),
  );
  const own = homeDrafts(
    input,
    regions.map(each => each.id),
  );
  const all = [...regions, ...own];
  const reachHome = home.visible
    ? []
    : [
        draft({
          verb: 'reach',
          kind: 'wait',
          target: reachRef(''),
          title: say('plan.reach', { region: home.region }),
          why: say('why.reach'),
          subject: home.region,
          state: 'blocked',
          reason: unseenReason(home),
        }),
      ];
  return [...reachHome, ...all, releaseDraft(input, all)];
}

/** Every Kubernetes cluster that may hold something of ours, each once however many names it has. */
function regionsToClean(input: PlanInput): Map<string, ContextSnapshot> {
  const { cluster, snapshot } = input;
  const found = new Map<string, ContextSnapshot>();
  const distinct: ContextSnapshot[] = [snapshot.home];
  for (const context of Object.values(snapshot.contexts)) {
    if (!distinct.some(each => sameKubernetesCluster(each, context))) {
      distinct.push(context);
    }
  }
  for (const context of distinct) {
    const unknownName = context.connection === 'missing';
    if (unknownName && !wasUsed(input, context.name)) continue;
    found.set(context.name, context);
  }
  return abandonedContexts(cluster).size === 0
    ? found
    : new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
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

function regionDrafts(input: PlanInput, context: ContextSnapshot): Draft[] {
  const { cluster } = input;
  const { region } = context;
  if (!context.visible) {
    return [heldOpen(input, context)];
  }
  const datacenters = context.datacenters
    .filter(each => belongsTo(cluster, each))
    .map(each => {
      const step = toDelete(context, resourceTypes.CassandraDatacenter, each, {
        after: [ids.reach('')],
        removeFinalizer: finalizers.cluster,
      });
      const nodes = context.pods.filter(
        pod =>
          pod.metadata.namespace === each.metadata.namespace &&
          pod.metadata.labels?.['cassandra.datastax.com/datacenter'] ===
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
          detail: unseenReason(context).text,
          annotation: annotations.abandon,
          context: context.name,
        }),
  });
}

/** Contact points and the ReplicatedSecret, which its own finalizer would hold for ever. */
function homeDrafts(input: PlanInput, regions: string[]): Draft[] {
  const { cluster, home } = input;
  const namespace = homeNamespace(cluster);
  if (!home.visible) return [];
  const beside = (each: KubernetesObject) =>
    each.metadata.namespace === namespace && belongsTo(cluster, each);
  const after = [ids.reach(''), ...regions];
  const contactPoints = (each: KubernetesObject) =>
    beside(each) &&
    each.metadata.labels?.['k8ssandra.io/datacenter'] !== undefined;
  return [
    ...home.services
      .filter(contactPoints)
      .map(each => toDelete(home, resourceTypes.Service, each, { after })),
    ...home.endpointSlices
      .filter(contactPoints)
      .map(each =>
        toDelete(home, resourceTypes.EndpointSlice, each, { after }),
      ),
    ...home.replicatedSecrets
      .filter(
        each => beside(each) && each.metadata.name === cluster.metadata.name,
      )
      .map(each =>
        toDelete(home, resourceTypes.ReplicatedSecret, each, {
          after,
          removeFinalizer: finalizers.replicatedSecret,
        }),
      ),
  ];
}

function toDelete(
  context: ContextSnapshot,
  resource: ResourceType,
  live: KubernetesObject,
  rest: { after: string[]; removeFinalizer?: string },
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

function releaseDraft({ cluster }: PlanInput, before: Draft[]): Draft {
  return draft({
    verb: 'release',
    kind: 'apply',
    target: clusterRef(cluster),
    title: say('plan.release', { cluster: cluster.metadata.name }),
    why: say('why.release'),
    subject: say('subject.cluster').text,
    after: [ids.reach(''), ...before.map(each => each.id)],
    state: 'ready',
    action: {
      type: 'merge-patch',
      context: '',
      resource: resourceTypes.K8ssandraCluster,
      namespace: homeNamespace(cluster),
      name: cluster.metadata.name,
      patch: {
        metadata: {
          resourceVersion: cluster.metadata.resourceVersion,
          finalizers: (cluster.metadata.finalizers ?? []).filter(
            each => each !== finalizers.cluster,
          ),
        },
      },
    },
  });
}
