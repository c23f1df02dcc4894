import {
  annotations,
  labels,
  type CassandraTask,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { rebuildTaskName } from '../../desired';
import type { DatacenterFacts } from '../facts';
import type { PlanInput } from '../input';
import { say } from '../sentences';
import { findObject } from './applyDraft';

/** Where data comes from, or why that cannot be said. */
export type RebuildSource =
  | { name: string; label: string }
  | { refused: Sentence; needsPerson?: boolean };

/** The datacenter to stream from: the one that is named, else the first that is ready (operator-spec 3.13-5). Compared by Cassandra's names. */
export function rebuildSource(
  input: PlanInput,
  target: DatacenterFacts,
): RebuildSource {
  const { cluster } = input;
  const spec = cluster.spec.cassandra?.datacenters ?? [];
  const ready = spec.flatMap(
    template =>
      input.datacenters.find(
        each => each.template === template && each.ready && isRunning(each),
      ) ?? [],
  );
  const rebuild = cluster.spec.cassandra?.rebuild as
    | { sourceDc?: string }
    | undefined;
  const named =
    rebuild?.sourceDc ||
    cluster.metadata.annotations?.[annotations.rebuildSourceDc];
  if (named === target.cassandraName) {
    return { refused: say('reason.sameSource'), needsPerson: true };
  }
  const source = named
    ? ready.find(each => each.cassandraName === named)
    : ready.find(each => each !== target);
  if (source) return { name: source.cassandraName, label: source.label };
  return named
    ? {
        refused: say('reason.badSource', { source: named }),
        needsPerson: true,
      }
    : { refused: say('reason.noSource') };
}

function isRunning(facts: DatacenterFacts): boolean {
  return !facts.live?.spec.stopped;
}

/** How far a rebuild has come. */
export interface RebuildProgress {
  finished: boolean;
  failed: number;
  reason: Sentence;
}

/** Finished when as many nodes are through as the label says, failed ones included (operator-spec 3.13-5), or when the task says so. */
export function rebuildProgress(
  facts: DatacenterFacts,
  task: CassandraTask,
): RebuildProgress {
  const { succeeded = 0, failed = 0, completionTime } = task.status ?? {};
  const size = Number(
    task.metadata.labels?.[labels.rebuildNodes] ?? facts.template.size,
  );
  return {
    finished: completionTime !== undefined || succeeded + failed >= size,
    failed,
    reason: say('reason.rebuildRuns', { done: succeeded, size }),
  };
}

/** Nodes whose rebuild failed: the rest goes on as upstream's does, but somebody should know. */
export function rebuildAttention(input: PlanInput): Sentence[] {
  return input.datacenters.flatMap(facts => {
    const task = findObject(
      facts.context.tasks,
      facts.namespace,
      rebuildTaskName({ metadata: { name: facts.name } }),
    );
    const failed = task?.status?.failed ?? 0;
    return failed > 0
      ? say('attention.rebuildFailed', { region: facts.label, failed })
      : [];
  });
}
