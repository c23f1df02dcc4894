import {
  joinSentences,
  measureSurvival,
  worstOutcome,
  type ConsistencyLevel,
  type Outcome,
  type Sentence,
  type SurvivalDatacenter,
  type WithoutContext,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextOf, sameKubernetesCluster } from '../plan/facts';
import type { ContextSnapshot, Snapshot } from '../snapshot/types';
import type { DatacenterModel } from '../view/datacenterModel';
import { say } from './sentences';
import { basisOf, splitBySystem, type SurvivalFacts } from './survivalOf';

/** Levels of which it is said whether they go on. */
const LEVELS: readonly ConsistencyLevel[] = [
  'LOCAL_QUORUM',
  'QUORUM',
  'EACH_QUORUM',
];

/** What goes on without each Kubernetes cluster that has a datacenter of this cluster, in the order of the specification. */
export function withoutContexts(
  snapshot: Snapshot,
  models: DatacenterModel[],
  facts: SurvivalFacts,
): WithoutContext[] {
  const contexts: ContextSnapshot[] = [];
  for (const { facts: each } of models) {
    if (!contexts.some(other => sameKubernetesCluster(other, each.context))) {
      contexts.push(each.context);
    }
  }
  return contexts.map(context =>
    withoutContext(snapshot, models, facts, context),
  );
}

/** What goes on without one Kubernetes cluster, whichever of its names is given; undefined where it has no datacenter of this cluster. */
export function withoutNamed(
  snapshot: Snapshot,
  models: DatacenterModel[],
  facts: SurvivalFacts,
  name: string,
): WithoutContext | undefined {
  const context = contextOf(snapshot, name);
  return models.some(each => sameKubernetesCluster(each.facts.context, context))
    ? withoutContext(snapshot, models, facts, context)
    : undefined;
}

function withoutContext(
  snapshot: Snapshot,
  models: DatacenterModel[],
  { topology, known }: SurvivalFacts,
  context: ContextSnapshot,
): WithoutContext {
  const lost = models.filter(each =>
    sameKubernetesCluster(each.facts.context, context),
  );
  const names = new Set(lost.map(each => each.facts.cassandraName));
  const left = topology.now.map(each =>
    names.has(each.name) ? gone(each) : each,
  );
  const measured = splitBySystem(
    measureSurvival({
      now: left,
      healthy: left,
      keyspaces: known.keyspaces,
      levels: LEVELS,
      kinds: ['none'],
    }),
    known,
  );
  const system = basisOf(measured, known) === 'system';
  const groups = measured.filter(each => each.system === system);
  const readable = groups.every(each => each.rows.length > 0);
  const levels = LEVELS.map(level => ({
    level,
    outcome: worst(
      groups.flatMap(({ rows }) =>
        rows
          .filter(each => each.level === level && each.from === null)
          .map(each => each.now),
      ),
      readable,
    ),
  }));
  const label = context.name || snapshot.controlPlane;
  return {
    context: label,
    datacenters: lost.map(each => each.facts.label),
    levels,
    sentence: sentenceOf(label, levels),
  };
}

function worst(
  tables: Parameters<typeof worstOutcome>[0],
  readable: boolean,
): Outcome {
  const outcome = worstOutcome(tables, 'none') ?? 'unknown';
  // one that could not be read may fail where the others do not
  return outcome === 'kept' && !readable ? 'unknown' : outcome;
}

/** Its nodes stay in the ring and do not answer; its clients go elsewhere. */
function gone(datacenter: SurvivalDatacenter): SurvivalDatacenter {
  return {
    ...datacenter,
    serves: false,
    rebuilding: false,
    racks: (datacenter.racks ?? []).map(({ up, down, unknown, ...rack }) => ({
      ...rack,
      up: 0,
      down: up + down + unknown,
      unknown: 0,
    })),
  };
}

function sentenceOf(
  context: string,
  levels: WithoutContext['levels'],
): Sentence {
  const of = (...wanted: Outcome[]) =>
    levels
      .filter(each => wanted.includes(each.outcome))
      .map(each => each.level);
  const works = of('kept');
  const failing = of('partly', 'lost');
  const unknown = of('unknown');
  return joinSentences([
    works.length > 0 ? say('without.works', { context, levels: works }) : null,
    failing.length > 0
      ? say('without.fails', { context, levels: failing })
      : null,
    unknown.length > 0
      ? say('without.unknown', { context, levels: unknown })
      : null,
  ])!;
}
