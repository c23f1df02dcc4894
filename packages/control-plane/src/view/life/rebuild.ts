import {
  resourceTypes,
  shortRegionLabel,
  type CassandraTask,
  type RebuildFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../datacenterModel';
import { secondsSince } from '../time';
import type { LifeInput } from './lifeFacts';

/** How far the rebuild of a datacenter that joined is, while its task runs (operator-spec 3.13-5). */
export function rebuildFacts(
  { plan, datacenters, now }: LifeInput,
  { facts, access }: DatacenterModel,
): RebuildFacts | undefined {
  const step = plan.steps.find(
    each =>
      each.datacenter === facts.name &&
      each.target?.kind === resourceTypes.CassandraTask.kind &&
      each.reason?.key === 'reason.rebuildRuns' &&
      each.state === 'running',
  );
  if (!step?.reason || access) {
    return undefined;
  }
  const task = facts.context.tasks.find(
    each =>
      each.metadata.name === step.target?.name &&
      each.metadata.namespace === facts.namespace,
  );
  const done = Number(step.reason.params.done);
  const size = Number(step.reason.params.size);
  return {
    from: sourceOf(task, datacenters),
    done,
    size,
    leftSeconds: leftOf(task, done, size, now),
  };
}

/** The task knows Cassandra's name of the source. */
function sourceOf(
  task: CassandraTask | undefined,
  datacenters: DatacenterModel[],
): string | null {
  const name = task?.spec.jobs[0]?.args?.source_datacenter;
  const source = datacenters.find(each => each.facts.cassandraName === name);
  if (!source) {
    return typeof name === 'string' ? name : null;
  }
  const { context, name: datacenter } = source.facts;
  const ambiguous = datacenters.some(
    each => each !== source && each.facts.context.region === context.region,
  );
  return shortRegionLabel({ region: context.region, datacenter, ambiguous });
}

/** As long for each of the nodes that are left as for those that are through; unknown before the first is. */
function leftOf(
  task: CassandraTask | undefined,
  done: number,
  size: number,
  now: number,
): number | null {
  const seconds = secondsSince(task?.status?.startTime, now);
  return seconds === null || done === 0
    ? null
    : Math.round((seconds / done) * (size - done));
}
