import type { K8ssandraTask } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot';
import { planTask } from '../planTask';
import type { TaskPlan, TaskSnapshot } from '../types';
import { heldTask, taskSnapshot } from './snapshots';

/** What a task meets; {@link heldTask} in three idle regions when nothing else is said. */
export interface Situation {
  name: string;
  task?: K8ssandraTask;
  contexts?: ContextSnapshot[];
  rest?: Partial<TaskSnapshot>;
}

/** A situation and the plan that follows, as `linesOf` writes it. */
export interface Row extends Situation {
  lines: string[];
}

export const parallel = { dcConcurrencyPolicy: 'Allow' as const };
export const REFUSED = 'it cannot be seen: connection refused';
export const waitsFor = (who: string, why: string) =>
  `waits for ${who}: ${why}`;

/** The plan in a situation. */
export function planOf(situation: Situation): TaskPlan {
  const { task = heldTask(), contexts, rest } = situation;
  return planTask(taskSnapshot(task, contexts, rest));
}

/** Steps that act without being ready, or wait without a reason. */
export function contradictions({ steps }: TaskPlan): string[] {
  return steps
    .filter(each => {
      const acts = each.action !== undefined;
      const waits = ['running', 'blocked'].includes(each.state);
      const says = each.reason !== undefined;
      return acts !== (each.state === 'ready') || waits !== says;
    })
    .map(each => each.id);
}
