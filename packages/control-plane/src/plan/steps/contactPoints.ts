import {
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type EndpointSlice,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  allPodsServiceName,
  buildContactPoints,
  contactPointSliceNames,
} from '../../desired';
import type { Draft } from '../draft';
import type { DatacenterFacts } from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import { addressesOf, settleAddresses } from './addresses';
import { applyDraft, findObject } from './applyDraft';
import { deleteDraft } from './deleteDraft';
import { ids } from './ids';

/**
 * The Service and slices in the control-plane cluster that hold the addresses of a datacenter (operator-spec 3.18): made when it is
 * ready for the first time. What stands there for a region out of sight is left as it is.
 */
export function contactPointDrafts(
  input: PlanInput,
  facts: DatacenterFacts,
): Draft[] {
  const { cluster, home } = input;
  const datacenter = facts.live;
  if (!datacenter || !facts.context.visible || !facts.initialized) return [];
  const namespace = homeNamespace(cluster);
  const live = Object.values(
    contactPointSliceNames(cluster, datacenter),
  ).flatMap(name => findObject(home.endpointSlices, namespace, name) ?? []);
  const points = buildContactPoints({
    cluster,
    datacenter,
    slices: settled(facts, allPodSlices(input, facts, datacenter), live),
  });
  if (!points) return [];
  const common = {
    context: home,
    datacenter: facts.name,
    why: say('why.contactPoints'),
    after: [ids.reach(''), ids.claim(cluster)],
  };
  const title = say('plan.contactPoints', { region: facts.label });
  const subject = say('subject.contactPoints', { region: facts.label });
  const gone = live.filter(
    slice =>
      !points.slices.some(each => each.metadata.name === slice.metadata.name),
  );
  return [
    applyDraft({
      ...common,
      resource: resourceTypes.Service,
      desired: points.service,
      live: findObject(home.services, namespace, points.service.metadata.name),
      title,
      subject,
    }),
    ...points.slices.map(slice =>
      applyDraft({
        ...common,
        resource: resourceTypes.EndpointSlice,
        desired: slice,
        live: live.find(each => each.metadata.name === slice.metadata.name),
        title,
        subject,
      }),
    ),
    ...gone.map(slice =>
      deleteDraft({
        ...common,
        resource: resourceTypes.EndpointSlice,
        live: slice,
        title: say('plan.contactPointsRemove', { region: facts.label }),
        subject,
      }),
    ),
  ];
}

/** cass-operator's slices over all pods of a datacenter. */
function allPodSlices(
  { cluster }: PlanInput,
  facts: DatacenterFacts,
  datacenter: CassandraDatacenter,
): EndpointSlice[] {
  const service = allPodsServiceName(cluster, datacenter);
  return facts.context.endpointSlices.filter(
    each =>
      each.metadata.namespace === facts.namespace &&
      each.metadata.labels?.[labels.serviceName] === service,
  );
}

/** The slices with the addresses that are to be published now. */
function settled(
  facts: DatacenterFacts,
  slices: EndpointSlice[],
  live: EndpointSlice[],
): EndpointSlice[] {
  const addresses = settleAddresses(addressesOf(live), [
    { current: addressesOf(slices), settled: facts.ready },
  ]);
  return slices.map(slice => ({
    ...slice,
    endpoints: (slice.endpoints ?? []).map(each => ({
      ...each,
      addresses: each.addresses.filter(one => addresses.includes(one)),
    })),
  }));
}
