import {
  finalizers,
  labels,
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../draft';
import { belongsTo, hasFinalizer } from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import { regionDrafts, regionsToClean, toDelete } from './deletionRegions';
import { clusterRef, ids } from './ids';
import { reachDraft } from './reach';

/**
 * Deletion (operator-spec 3.17), in all regions at once: datacenters first, because they need their secrets to the end, then
 * everything else there, then what lies beside the K8ssandraCluster, then our finalizer. A region out of sight holds it open.
 */
export function deletionDrafts(input: PlanInput): Draft[] {
  const { cluster, home } = input;
  if (!hasFinalizer(cluster)) return [];
  const regions = regionsToClean(input).flatMap(context =>
    regionDrafts(input, context),
  );
  const own = homeDrafts(
    input,
    regions.map(each => each.id),
  );
  const all = [...regions, ...own];
  const reachHome = home.visible ? [] : [reachDraft(home)];
  return [...reachHome, ...all, releaseDraft(input, all)];
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
    beside(each) && each.metadata.labels?.[labels.datacenter] !== undefined;
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

function releaseDraft({ cluster }: PlanInput, before: Draft[]): Draft {
  return draft({
    verb: 'release',
    kind: 'apply',
    target: clusterRef(cluster),
    title: say('plan.release', { cluster: cluster.metadata.name }),
    why: say('why.release'),
    subject: say('subject.cluster'),
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
