import {
  labels,
  labelValues,
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { rebuildTaskName, sanitizedName } from '../../../desired';
import type { ContextSnapshot } from '../../../snapshot/types';
import type { Draft } from '../../draft';
import { belongsTo, ownerOf, type RemovedDatacenter } from '../../facts';
import { homeNamespace, type PlanInput } from '../../input';
import { say } from '../../sentences';
import { childrenOfDatacenter } from '../children';
import { deleteDraft } from '../deleteDraft';
import { ids } from '../ids';

/**
 * What is there for the sake of a datacenter and goes before its nodes do: Stargate and Reaper (operator-spec 3.14), its contact points,
 * and the seeds and rebuild task that upstream leaves behind (golden observation 8). Found by the datacenter, so never found again
 * once that is gone.
 */
export function visitorDrafts(
  input: PlanInput,
  removed: RemovedDatacenter,
  after: string[],
): Draft[] {
  const all = [...there(input, removed), ...atHome(input, removed)];
  return draftsOf(input, removed, all, after);
}

/** Of one that was given up, only its contact points can be taken back. */
export function contactPointVisitorDrafts(
  input: PlanInput,
  removed: RemovedDatacenter,
): Draft[] {
  return draftsOf(input, removed, atHome(input, removed), []);
}

function draftsOf(
  input: PlanInput,
  removed: RemovedDatacenter,
  visitors: Visitor[],
  after: string[],
): Draft[] {
  return visitors.map(each =>
    deleteDraft({
      ...each,
      datacenter: removed.name,
      title: say('plan.delete', {
        kind: each.resource.kind,
        name: each.live.metadata.name,
        region: each.context.region,
      }),
      why: say('why.visitors'),
      subject: removed.label,
      after: [ids.reach(''), ids.claim(input.cluster), ...after],
    }),
  );
}

interface Visitor {
  context: ContextSnapshot;
  resource: ResourceType;
  live: KubernetesObject;
}

function there({ cluster }: PlanInput, removed: RemovedDatacenter): Visitor[] {
  const { context, namespace, name } = removed;
  const seedPrefix = `${cluster.metadata.name}-${sanitizedName(cluster)}-`;
  const pick = (
    resource: ResourceType,
    list: KubernetesObject[],
    isIts: (object: KubernetesObject) => boolean,
  ) =>
    list
      .filter(each => each.metadata.namespace === namespace && isIts(each))
      .map(live => ({ context, resource, live }));
  return [
    ...childrenOfDatacenter(cluster, removed).map(({ resource, object }) => ({
      context,
      resource,
      live: object,
    })),
    ...pick(
      resourceTypes.EndpointSlice,
      context.endpointSlices,
      each =>
        each.metadata.labels?.[labels.sliceManagedBy] ===
          labelValues.sliceManagedBy &&
        each.metadata.labels[labels.cassandraDatacenter] === name &&
        each.metadata.name.startsWith(seedPrefix),
    ),
    ...pick(
      resourceTypes.CassandraTask,
      context.tasks,
      each =>
        each.metadata.name === rebuildTaskName({ metadata: { name } }) &&
        (belongsTo(cluster, each) || ownerOf(each) === undefined),
    ),
  ];
}

/** Contact points. */
function atHome(
  { cluster, home }: PlanInput,
  { name }: RemovedDatacenter,
): Visitor[] {
  const pick = (resource: ResourceType, list: KubernetesObject[]) =>
    list
      .filter(
        each =>
          belongsTo(cluster, each) &&
          each.metadata.namespace === homeNamespace(cluster) &&
          each.metadata.labels?.[labels.datacenter] === name,
      )
      .map(live => ({ context: home, resource, live }));
  return [
    ...pick(resourceTypes.Service, home.services),
    ...pick(resourceTypes.EndpointSlice, home.endpointSlices),
  ];
}
