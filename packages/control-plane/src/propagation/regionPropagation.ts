import type {
  Hop,
  RegionPropagation,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { unseenReason } from '../view/access';
import type { DatacenterModel } from '../view/datacenterModel';
import { datacenterHop } from './datacenterHop';
import { podsHop } from './podsHop';
import { countRevisions, rackSetsOf } from './rackSets';
import { statefulSetHop } from './statefulSetHop';
import type { PropagationInput } from './types';

/** The way of a change through one regional datacenter. */
export function regionPropagation(
  input: PropagationInput,
  cluster: Hop,
  model: DatacenterModel,
): RegionPropagation {
  const { facts } = model;
  const { context } = facts;
  const sets = rackSetsOf(facts);
  const revisions = sets && countRevisions(sets, facts.pods);
  const datacenter = datacenterHop(input, cluster, model);
  const statefulset = statefulSetHop(model, sets, datacenter, input);
  const pods = podsHop(model, revisions, statefulset, input.now);
  const hops = [datacenter, statefulset, pods];
  return {
    datacenter: facts.name,
    label: facts.label,
    context: context.name,
    hops: model.access ? hops.map(hop => unseen(hop, input, model)) : hops,
    revisions,
    reachable: model.access === undefined,
    observedAgeSeconds: context.everSeen ? context.lastContactSeconds : null,
  };
}

/** What cannot be seen may have moved on or fallen back since. */
function unseen(
  hop: Hop,
  { snapshot }: PropagationInput,
  { access, facts }: DatacenterModel,
): Hop {
  const name = facts.context.name || snapshot.controlPlane;
  return {
    ...hop,
    state: 'unknown',
    waitsFor: access ? unseenReason(access, name) : null,
  };
}
