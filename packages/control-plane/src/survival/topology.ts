import {
  plainText,
  type Sentence,
  type SurvivalDatacenter,
  type SurvivalRack,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isDeleting } from './isDeleting';
import type { Snapshot } from '../snapshot/types';
import type { DatacenterModel } from '../view/datacenterModel';
import type { NodeModel } from '../view/nodes';
import { say } from './sentences';

/** The ring of a cluster, as the survivability meter reads it. */
export interface Topology {
  now: SurvivalDatacenter[];
  /** Once everything that is asked for is up. */
  healthy: SurvivalDatacenter[];
}

/**
 * The rings of a cluster. What we cannot see is unknown, and not down; a datacenter that only keyspaces or `externalDatacenters` name
 * is part of the ring with nodes that nobody knows.
 * @param named - Cassandra's names of the datacenters that keyspaces have copies in
 */
export function topologyOf(
  snapshot: Snapshot,
  models: DatacenterModel[],
  named: string[],
): Topology {
  const ours = distinct(models);
  const asked = ours.filter(each => each.asked);
  const known = new Set(ours.map(each => each.facts.cassandraName));
  const elsewhere = [
    ...new Set([...externalDatacenters(snapshot), ...named]),
  ].filter(each => !known.has(each));
  const others = elsewhere.map(outside);
  return {
    now: [...ours.map(each => datacenterNow(snapshot, each)), ...others],
    healthy: [
      ...asked.map(datacenterWhenHealthy),
      // one on its way out is no part of it, and whoever still counts on it should know
      ...others,
    ],
  };
}

/** Cassandra's names of datacenters that are not managed here; a refused specification may hold anything. */
export function externalDatacenters({ cluster }: Snapshot): string[] {
  const given: unknown = cluster.spec.externalDatacenters;
  return Array.isArray(given)
    ? given.filter(each => typeof each === 'string')
    : [];
}

/** Why something in this ring is unknown; undefined where nothing is. */
export function unknownReason(
  datacenters: SurvivalDatacenter[],
): Sentence | undefined {
  return datacenters.find(
    each =>
      each.reason &&
      (each.racks === null ||
        each.rebuilding ||
        each.racks.some(rack => rack.unknown > 0)),
  )?.reason;
}

/** Two objects can be one datacenter of Cassandra, such as one that moves; the one that is asked for comes first. */
function distinct(models: DatacenterModel[]): DatacenterModel[] {
  const byName = new Map<string, DatacenterModel>();
  for (const each of models) {
    const { cassandraName } = each.facts;
    if (!byName.has(cassandraName)) byName.set(cassandraName, each);
  }
  return [...byName.values()];
}

function datacenterNow(
  snapshot: Snapshot,
  model: DatacenterModel,
): SurvivalDatacenter {
  const { facts, access, asked, rebuilding } = model;
  const { live, template, context } = facts;
  const stopped = live?.spec.stopped ?? template.stopped ?? false;
  // what was never seen may serve, or not
  const never = !context.everSeen && model.created !== false;
  const base = {
    name: facts.cassandraName,
    label: facts.label,
    region: context.region,
    serves:
      asked &&
      (facts.initialized || never) &&
      !stopped &&
      !rebuilding &&
      !isDeleting(snapshot, live),
    racks: never ? null : racksNow(model),
  };
  if (access) {
    return { ...base, reason: say('unknown.unseen', { region: facts.label }) };
  }
  return rebuilding
    ? {
        ...base,
        rebuilding,
        reason: say('unknown.rebuilding', { region: facts.label }),
      }
    : base;
}

/** Nodes of the ring only: one that never joined holds nothing. */
function racksNow({ racks, access }: DatacenterModel): SurvivalRack[] {
  return racks.map(({ name, zone, nodes }) => {
    const joined = nodes.filter(each => each.joined);
    const up = joined.filter(isUp).length;
    const names = shownNames(name, zone);
    return access
      ? { ...names, up: 0, down: 0, unknown: joined.length }
      : { ...names, up, down: joined.length - up, unknown: 0 };
  });
}

/** Names of a specification, fit to be shown. */
function shownNames(name: string, zone: string | null) {
  return { name: plainText(name), zone: zone && plainText(zone) };
}

function isUp({ object }: NodeModel): boolean {
  return object?.status.ready === true;
}

/** Where its specification puts its nodes; a stopped one stays so. */
export function datacenterWhenHealthy(
  model: DatacenterModel,
): SurvivalDatacenter {
  const { facts, racks } = model;
  const stopped = facts.template.stopped ?? false;
  return {
    name: facts.cassandraName,
    label: facts.label,
    region: facts.context.region,
    serves: !stopped,
    racks: racks.map(({ name, zone, nodes }) => {
      const asked = nodes.filter(each => each.asked).length;
      return {
        ...shownNames(name, zone),
        up: stopped ? 0 : asked,
        down: stopped ? asked : 0,
        unknown: 0,
      };
    }),
  };
}

function outside(name: string): SurvivalDatacenter {
  return {
    name,
    label: plainText(name),
    region: null,
    racks: null,
    serves: false,
    reason: say('unknown.external', { datacenter: name }),
  };
}
