import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isTrue, type DatacenterFacts } from '../facts';
import type { PlanInput } from '../input';
import type { PlannedStep } from '../types';
import type { Change } from './change';
import { ids } from './ids';
import { removalIds } from './removal/ids';

/** Who may create, start, restart or move nodes now. */
export interface Gate {
  /** The datacenter whose turn it is. */
  turn?: DatacenterFacts;
  /** The cluster holds data: later datacenters join it and are rebuilt. */
  bootstrapped: boolean;
  /** Ids of the steps that its create or update comes after. */
  before(facts: DatacenterFacts): string[];
  /** Those of them that what it will find comes after already: nothing runs there yet, so copies and rebuilds need not be over. */
  beforeSeeds(facts: DatacenterFacts): string[];
  /** Those of them that the note of its rebuild comes after: there is one note, so the rebuild before it must be over. */
  beforeMark(facts: DatacenterFacts): string[];
  /** Steps that anything which moves nodes in a datacenter comes after: sight of all others that were written. */
  sightOfOthers(facts: DatacenterFacts): string[];
}

/**
 * The order that protects data (design: Control plane). The first datacenter must be ready before any other is created; after
 * it one joins or restarts at a time. One that was never written and cannot be is passed over; one that was written and cannot
 * be seen holds back all others. A datacenter that is broken may be mended although it is not ready.
 */
export function gateOf(
  input: PlanInput,
  changes: Map<string, Change>,
  prerequisites: Map<string, PlannedStep[]>,
): Gate {
  const { cluster, datacenters } = input;
  const bootstrapped =
    isTrue(cluster.status?.conditions, 'CassandraInitialized') ||
    datacenters.some(each => each.initialized);
  const [first] = datacenters;

  const isPending = (each: DatacenterFacts) =>
    changes.get(each.name)?.kind !== 'none';
  const cannotStart = (each: DatacenterFacts) =>
    !each.context.visible ||
    (prerequisites.get(each.name) ?? []).some(
      step => step.state === 'blocked' || step.reason !== undefined,
    );
  const isPassedOver = (each: DatacenterFacts) =>
    !each.live && cannotStart(each);

  const unseen = datacenters.filter(
    each => each.written && !each.context.visible,
  );
  const moving = datacenters.filter(
    each => each.live && each.context.visible && !each.ready,
  );
  const next = () =>
    bootstrapped
      ? datacenters.find(each => isPending(each) && !isPassedOver(each))
      : first;
  const turn =
    moving.find(isPending) ?? (moving.length === 0 ? next() : undefined);

  const goneFromSight = input.removed
    .filter(each => each.stage === 'unseen')
    .map(each => ids.reach(each.context.name));
  const leaving = input.removed
    .filter(each => each.stage === 'leaving')
    .map(removalIds.remove);
  const sightOfOthers = (facts: DatacenterFacts) => [
    ...unseen
      .filter(each => each !== facts)
      .map(each => ids.reach(each.context.name)),
    ...goneFromSight,
  ];
  const rebuilding = datacenters.find(
    each =>
      cluster.metadata.annotations?.[annotations.rebuildDc] === each.name &&
      each.live,
  );

  const order = (facts: DatacenterFacts) => {
    const held = [...sightOfOthers(facts), ...leaving];
    if (!facts.live && !bootstrapped && first && first !== facts) {
      held.push(ids.datacenter(first));
    }
    if (turn !== facts) {
      held.push(...moving.map(ids.datacenter));
      if (turn) held.push(ids.datacenter(turn));
    }
    return held;
  };
  const rebuild = (facts: DatacenterFacts) =>
    rebuilding && rebuilding !== facts ? [ids.rebuild(rebuilding)] : [];
  const copies = (facts: DatacenterFacts) => {
    const joins = datacenters.some(each => each !== facts && each.initialized);
    return !facts.live && joins ? [ids.replication(cluster)] : [];
  };
  const of =
    (...rules: Array<(facts: DatacenterFacts) => string[]>) =>
    (facts: DatacenterFacts) =>
      [...new Set(rules.flatMap(rule => rule(facts)))].filter(
        id => id !== ids.datacenter(facts),
      );

  return {
    turn,
    bootstrapped,
    sightOfOthers,
    before: of(order, rebuild, copies),
    beforeSeeds: of(order),
    beforeMark: of(order, rebuild),
  };
}
