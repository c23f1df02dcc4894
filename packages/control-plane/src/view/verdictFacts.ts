import type {
  BlockedFact,
  KeyspaceFacts,
  Plan,
  RegionFacts,
  ScalingFacts,
  VerdictFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { roughly } from '../access/credentialView';
import {
  abandonedContexts,
  conditionOf,
  isForeign,
  isTrue,
} from '../plan/facts';
import type { Snapshot } from '../snapshot/types';
import { accessTrouble } from './access';
import type { DatacenterModel } from './datacenterModel';
import { lifeFacts } from './life';
import type { NodeModel } from './nodes';
import {
  blockedOf,
  isToldElsewhere,
  progressOf,
  secretsOf,
  waitsFor,
} from './planFacts';
import { copiesOf, survivesZoneLoss } from './quorum';
import { noSeeds } from './noSeeds';
import { isBeingRestarted } from './restartTasks';
import { scaledByHand } from './scaledByHand';
import { say } from './sentences';
import { secondsSince } from './time';

/** Another control plane runs it: we were told only to look, or it was there before us. */
export function isObserved({ mode, cluster, controlPlane }: Snapshot): boolean {
  return mode === 'observe' || isForeign(cluster, controlPlane);
}

/** The facts that the rules of the verdict read, from a snapshot, its plan and its datacenters. */
export function verdictFacts(
  snapshot: Snapshot,
  plan: Plan,
  datacenters: DatacenterModel[],
  now: number,
): VerdictFacts {
  const { cluster, home } = snapshot;
  const { name, namespace = 'default' } = cluster.metadata;
  const observed = isObserved(snapshot);
  const secrets = secretsOf(plan, datacenters);
  const life = lifeFacts({ snapshot, plan, datacenters, now });
  const told = new Set([...secrets.told, ...life.told]);
  const serving = datacenters.filter(each => each.quorum === 'works');
  return {
    ...life.cluster,
    cluster: { namespace, name },
    regions: datacenters.map(each => ({
      ...life.regions.get(each.facts.name),
      ...regionFacts(snapshot, plan, datacenters, each, now),
    })),
    hub: { name: snapshot.controlPlane, access: accessTrouble(home) },
    observed,
    observedBecause: snapshot.mode === 'observe' ? 'mode' : 'other',
    deletion: cluster.metadata.deletionTimestamp
      ? { canAbandon: !observed }
      : undefined,
    secrets: secrets.waits,
    credentials: credentialsOf(snapshot, now),
    plan: observed ? undefined : progressOf(plan),
    blocked: [...blockedOf(plan, name, told), ...foreignOnes(datacenters)],
    attention: plan.attention.filter(
      each => !isToldElsewhere(each) && !told.has(each.text),
    ),
    keyspaces: datacenters.flatMap(each => keyspaces(snapshot, each)),
    keyspacesRead: false,
    copies: Math.min(3, ...serving.map(each => copiesOf(each.size))),
    survivesZone: zones(serving),
  };
}

/** Credentials that end and that nobody renews by himself; those of Kubernetes clusters that refuse us say so themselves. */
function credentialsOf(
  { controlPlane, home, contexts }: Snapshot,
  now: number,
): VerdictFacts['credentials'] {
  const all = [home, ...Object.values(contexts).filter(each => each.name)];
  return all.flatMap(({ name, visible, credentialEndsAt }) => {
    if (!visible || typeof credentialEndsAt !== 'number') return [];
    const seconds = Math.max(0, roughly((credentialEndsAt - now) / 1000));
    return [{ context: name || controlPlane, seconds }];
  });
}

function zones(serving: DatacenterModel[]): boolean | null {
  const each = serving.map(({ racks }) =>
    survivesZoneLoss(
      racks.map(({ zone, nodes }) => ({ zone, size: nodes.length })),
    ),
  );
  if (each.length === 0 || each.includes(null)) {
    return null;
  }
  return each.every(Boolean);
}

function regionFacts(
  snapshot: Snapshot,
  plan: Plan,
  all: DatacenterModel[],
  model: DatacenterModel,
  now: number,
): RegionFacts {
  const { facts, access, state, up, size, created } = model;
  const { context } = facts;
  const deleting = snapshot.cluster.metadata.deletionTimestamp !== undefined;
  return {
    region: context.region,
    datacenter: facts.name,
    ambiguous: all.some(
      each => each !== model && each.facts.context.region === context.region,
    ),
    context: context.name || snapshot.controlPlane,
    state,
    created,
    size,
    up,
    quorum: model.quorum,
    secondLossIn: model.secondLossIn,
    racks: model.racks.map(rack => ({
      name: rack.name,
      zone: rack.zone,
      size: rack.nodes.filter(node => node.asked).length,
      up: rack.nodes.filter(node => node.phase === 'up').length,
    })),
    access,
    forbidden:
      !access && context.reason?.code === 'Forbidden'
        ? { message: context.reason.message }
        : undefined,
    troubles: model.troubles,
    starting: startingFacts(model, deleting, now),
    restarting: !access && !deleting && isBeingRestarted(facts),
    waitsFor: waitsFor(model, plan),
    scaling: access || deleting ? undefined : scalingFacts(model),
    stopped: state === 'stopped' ? stoppedFacts(model, now) : undefined,
    managementApi:
      model.quorum === 'works' && snapshot.schema[facts.name]?.error
        ? { seconds: null }
        : undefined,
    scaledByHand: access || deleting ? undefined : scaledByHand(model),
    noSeeds: access || deleting ? undefined : noSeeds(snapshot, model, all),
    removal: deleting
      ? {
          gone: context.visible && !facts.live,
          nodesLeft: context.visible ? facts.pods.length : null,
          givenUp: abandonedContexts(snapshot.cluster).has(context.name),
        }
      : undefined,
  };
}

/** Since when cass-operator says that it is stopped. */
function stoppedFacts(
  { facts }: DatacenterModel,
  now: number,
): RegionFacts['stopped'] {
  const condition = conditionOf(
    facts.live?.status?.conditions,
    'Stopped',
    'True',
  );
  return { seconds: secondsSince(condition?.lastTransitionTime, now) };
}

function startingFacts(
  { facts, starting, overdue, usualStart, access, racks, up }: DatacenterModel,
  deleting: boolean,
  now: number,
): RegionFacts['starting'] {
  if (!starting || access || deleting) {
    return undefined;
  }
  const current = racks
    .flatMap(rack => rack.nodes)
    .filter(node => node.phase === 'starting');
  const node: NodeModel | undefined =
    current.length === 1 ? current[0] : undefined;
  return {
    seconds: secondsSince(facts.live?.metadata.creationTimestamp, now),
    usualSeconds: usualStart,
    overdue,
    node: node && {
      name: `${node.rack}-${node.ordinal}`,
      position: (up ?? 0) + 1,
      seconds: node.seconds,
    },
  };
}

function scalingFacts({
  facts,
  racks,
  size,
}: DatacenterModel): ScalingFacts | undefined {
  const conditions = facts.live?.status?.conditions;
  const common = { from: null, to: size, position: null };
  if (isTrue(conditions, 'ScalingUp')) {
    return { ...common, direction: 'up', node: null };
  }
  if (!isTrue(conditions, 'ScalingDown')) {
    return undefined;
  }
  const leaving = racks
    .flatMap(rack => rack.nodes)
    .find(node => node.phase === 'leaving');
  return {
    ...common,
    direction: 'down',
    node: leaving ? `${leaving.rack}-${leaving.ordinal}` : null,
  };
}

/** System keyspaces that keep fewer copies than asked for because schema versions do not agree (operator-spec 3.10). */
function keyspaces(
  { schema }: Snapshot,
  { facts, quorum, size }: DatacenterModel,
): KeyspaceFacts[] {
  const read = schema[facts.name];
  const versions = read?.schemaVersions ?? null;
  if (!read || quorum !== 'works' || versions === null || versions < 2) {
    return [];
  }
  return Object.entries(read.replication).flatMap(([keyspace, copies]) => {
    const here = copies[facts.cassandraName] ?? 0;
    const asked = copiesOf(size);
    return here < asked
      ? [
          {
            keyspace,
            datacenter: facts.name,
            copies: here,
            asked,
            schemaVersions: versions,
          },
        ]
      : [];
  });
}

/** Datacenters of somebody else in the way. */
function foreignOnes(datacenters: DatacenterModel[]): BlockedFact[] {
  return datacenters.flatMap(({ facts, access, steps }) => {
    const { foreign, label: region, name } = facts;
    return foreign && !access && !steps.some(step => step.needsPerson)
      ? [
          {
            state: 'attention' as const,
            datacenter: name,
            cause: say('blocked.foreign', { region, datacenter: name }),
            next: say('blocked.foreign.next', { datacenter: name }),
            seconds: null,
          },
        ]
      : [];
  });
}
