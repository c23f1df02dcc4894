import {
  isOverdue,
  labels,
  type CassandraPod,
  type RegionFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { additionalSeedServiceName } from '../desired';
import type { Snapshot } from '../snapshot/types';
import type { DatacenterModel } from './datacenterModel';

/** What Cassandra says when it gives up to find the others. */
const SAYS =
  /unable to (gossip with|contact) any (peers|seeds)|no seeds?\b.*(reach|answer|found|available)|unable to contact any seeds/i;

/** A seed that a datacenter is told of. */
interface Seed {
  model: DatacenterModel;
  pod: CassandraPod;
}

/**
 * A datacenter none of whose nodes comes up because no seed answers (ux 5, row 16): Cassandra says so, or it does not start while
 * every seed that it is told of is away. Addresses of nobody we know prove nothing.
 */
export function noSeeds(
  { cluster }: Snapshot,
  model: DatacenterModel,
  all: DatacenterModel[],
): RegionFacts['noSeeds'] {
  const { facts, up } = model;
  const others = all.filter(each => each !== model);
  if (
    !facts.live ||
    facts.live.spec.stopped ||
    up !== 0 ||
    others.length === 0
  ) {
    return undefined;
  }
  const seeds = seedsOf(model, others, seedAddresses(cluster, model));
  const told = saysSo(model);
  const away = seeds.length > 0 && seeds.every(isAway);
  if (!told && !(away && failsToStart(model))) {
    return undefined;
  }
  const from = seeds.length > 0 ? seeds.map(each => each.model) : others;
  return {
    seedsIn: [...new Set(from.map(each => each.facts.context.region))].join(
      ' and ',
    ),
    seedsUnreachable: from.every(each => each.access !== undefined),
  };
}

/** Addresses in the slices of its additional seed service, whoever wrote them. */
function seedAddresses(
  cluster: Snapshot['cluster'],
  { facts }: DatacenterModel,
): string[] {
  const service = additionalSeedServiceName(cluster, facts.live!);
  return facts.context.endpointSlices
    .filter(
      ({ metadata }) =>
        metadata.namespace === facts.namespace &&
        (metadata.labels?.[labels.serviceName] === service ||
          metadata.name.includes(service)),
    )
    .flatMap(slice => slice.endpoints ?? [])
    .flatMap(each => each.addresses);
}

/** Nodes of other datacenters with these addresses. */
function seedsOf(
  { facts }: DatacenterModel,
  others: DatacenterModel[],
  addresses: string[],
): Seed[] {
  const given: unknown = facts.live!.spec.additionalSeeds;
  const asked = new Set<unknown>([
    ...addresses,
    ...(Array.isArray(given) ? given : []),
  ]);
  return others.flatMap(model =>
    model.facts.pods
      .filter(pod => pod.status.podIP && asked.has(pod.status.podIP))
      .map(pod => ({ model, pod })),
  );
}

function isAway({ model, pod }: Seed): boolean {
  return model.access !== undefined || !pod.status.ready;
}

function saysSo({ racks, facts }: DatacenterModel): boolean {
  const pods = new Set(facts.pods.map(each => each.metadata.name));
  return (
    racks
      .flatMap(rack => rack.nodes)
      .some(({ object }) => SAYS.test(object?.status.message ?? '')) ||
    facts.context.events.some(
      ({ involved, message }) =>
        SAYS.test(message) &&
        (pods.has(involved.name) || involved.name === facts.name),
    )
  );
}

function failsToStart({ racks, troubles, overdue }: DatacenterModel): boolean {
  return (
    overdue ||
    troubles.some(({ cause }) =>
      ['crash', 'restarting', 'unknown'].includes(cause.kind),
    ) ||
    racks
      .flatMap(rack => rack.nodes)
      .some(({ phase, seconds }) => phase === 'starting' && isOverdue(seconds))
  );
}
