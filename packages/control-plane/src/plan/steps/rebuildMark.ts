import {
  annotations,
  resourceTypes,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../draft';
import type { DatacenterFacts } from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import type { Action } from '../types';
import type { Gate } from './gate';
import { beforeWrites, datacenterRef } from './ids';

/** Before a datacenter joins: the note that it needs a rebuild, so that no restart of ours forgets it (operator-spec 3.3 j, 3.13). */
export function rebuildMarkDraft(
  input: PlanInput,
  facts: DatacenterFacts,
  gate: Gate,
): Draft | undefined {
  const { cluster } = input;
  if (facts.live || gate.turn !== facts || !joins(input, facts)) {
    return undefined;
  }
  if (markOf(input) === facts.name) return undefined;
  return draft({
    verb: 'mark-rebuild',
    kind: 'apply',
    target: datacenterRef(facts),
    datacenter: facts.name,
    title: say('plan.rebuildMark', { region: facts.label }),
    why: say('why.rebuild'),
    subject: facts.label,
    after: [...beforeWrites(cluster, '', ''), ...gate.beforeMark(facts)],
    state: 'ready',
    action: markAction(input, facts.name),
  });
}

/** Whether a datacenter comes to others that hold data. */
export function joins(input: PlanInput, facts: DatacenterFacts): boolean {
  return input.datacenters.some(each => each !== facts && each.initialized);
}

/** The datacenter that is noted to need a rebuild. */
export function markOf({ cluster }: PlanInput): string | undefined {
  return cluster.metadata.annotations?.[annotations.rebuildDc];
}

/** Sets the note, or takes it away. */
export function markAction(
  { cluster }: PlanInput,
  value: string | null,
): Action {
  return {
    type: 'merge-patch',
    context: '',
    resource: resourceTypes.K8ssandraCluster,
    namespace: homeNamespace(cluster),
    name: cluster.metadata.name,
    patch: { metadata: { annotations: { [annotations.rebuildDc]: value } } },
  };
}
