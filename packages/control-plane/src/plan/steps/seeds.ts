import {
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type EndpointSlice,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildSeedSlices, seedSliceNames } from '../../desired';
import type { Draft } from '../draft';
import type { DatacenterFacts } from '../facts';
import type { PlanInput } from '../input';
import { say } from '../sentences';
import { addressesOf, settleAddresses } from './addresses';
import { applyDraft, findObject } from './applyDraft';
import { deleteDraft } from './deleteDraft';
import { beforeWrites } from './ids';

/** The slices through which a datacenter finds the others (operator-spec 3.11), written before it is created and kept up to date. */
export function seedDrafts(
  input: PlanInput,
  facts: DatacenterFacts,
  desiredDatacenter: CassandraDatacenter,
  before: string[],
): Draft[] {
  const { cluster } = input;
  const { context, namespace } = facts;
  // Names follow the object as it was asked for, not what cass-operator calls it (operator-spec 3.11).
  const datacenter = { ...desiredDatacenter, status: undefined };
  const live = Object.values(seedSliceNames(cluster, datacenter)).flatMap(
    name => findObject(context.endpointSlices, namespace, name) ?? [],
  );
  const desired = buildSeedSlices({
    cluster,
    datacenter,
    addresses: seedsOfOthers(input, facts, live),
  });
  const common = {
    context,
    resource: resourceTypes.EndpointSlice,
    datacenter: facts.name,
    why: say('why.seeds'),
    after: [
      ...beforeWrites(cluster, context.name, namespace),
      ...(facts.live ? [] : before),
    ],
  };
  const subject = say('subject.seeds', { region: facts.label });
  const gone = live.filter(
    slice => !desired.some(each => each.metadata.name === slice.metadata.name),
  );
  return [
    ...desired.map(slice =>
      applyDraft({
        ...common,
        desired: slice,
        live: live.find(each => each.metadata.name === slice.metadata.name),
        title: say('plan.seeds', { region: facts.label }),
        subject,
      }),
    ),
    ...gone.map(slice =>
      deleteDraft({
        ...common,
        live: slice,
        title: say('plan.seedsRemove', { region: facts.label }),
        subject,
      }),
    ),
  ];
}

/**
 * Addresses of the seeds of all other datacenters. Those of one that still joins are added when it is ready, so that the
 * slices of a running region are written once and not node by node; one that cannot be seen keeps what is there.
 */
function seedsOfOthers(
  input: PlanInput,
  facts: DatacenterFacts,
  live: EndpointSlice[],
): string[] {
  const known = addressesOf(live);
  const others = input.datacenters.filter(each => each !== facts);
  const groups = others.map(each => ({
    settled: each.ready,
    current: each.pods
      .filter(pod => pod.metadata.labels?.[labels.seedNode] === 'true')
      .flatMap(pod => pod.status.podIP ?? []),
  }));
  const unseen = others.some(each => each.written && !each.context.visible);
  return unseen
    ? [...known, ...groups.flatMap(each => each.current)]
    : settleAddresses(known, groups);
}
