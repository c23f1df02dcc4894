import {
  cleanLabelValue,
  labels,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { kinds, type AnyObject, type Kind, type RunResult } from '../api';
import {
  keyOf,
  splitKey,
  timestamp,
  type Controller,
  type Environment,
} from '../environment';
import {
  cassLabels,
  datacenterLabels,
  datacenterSelector,
  ownedBy,
  rackOf,
} from '../objects';
import { problemOf, ROLLING_COMMANDS, targetsOf } from './commands';
import { jobOf } from './jobs';
import { afterFailure } from './outcome';
import { completion, countOf, withCondition } from './taskStatus';

const DEFAULT_TTL_SECONDS = 86_400;

/** What cass-operator does with a CassandraTask (operator-spec 7.2). */
export class TaskController implements Controller {
  readonly name = 'cassandratask-controller';

  constructor(private readonly environment: Environment) {}

  keysOf(kind: Kind, object: AnyObject): string[] {
    const { api } = this.environment;
    const { namespace } = object.metadata;
    if (kind === 'CassandraTask') {
      const others = api
        .list('CassandraTask', namespace)
        .filter(task => !task.status?.completionTime);
      return [...new Set([object, ...others].map(keyOf))];
    }
    if (kind !== 'Pod' && kind !== 'CassandraDatacenter') return [];
    const datacenter =
      kind === 'Pod'
        ? object.metadata.labels?.[labels.cassandraDatacenter]
        : cleanLabelValue(object.metadata.name);
    return api
      .list('CassandraTask', namespace)
      .filter(task => !task.status?.completionTime)
      .filter(task => cleanLabelValue(task.spec.datacenter.name) === datacenter)
      .map(keyOf);
  }

  async run(key: string): Promise<RunResult | void> {
    const { api } = this.environment;
    const [namespace, name] = splitKey(key);
    const task = api.get('CassandraTask', namespace, name);
    if (!task || task.metadata.deletionTimestamp) return undefined;
    if (task.status?.completionTime) return this.expire(task);
    const dc = api.get(
      'CassandraDatacenter',
      task.spec.datacenter.namespace || namespace,
      task.spec.datacenter.name,
    );
    if (!dc) return undefined;
    const due = Date.parse(task.spec.scheduledTime ?? '') - this.now();
    if (due > 0) return { requeueAfterMs: due };
    if (!task.status?.startTime) {
      if (this.isBlocked(task)) return undefined;
      await this.begin(task, dc);
      return { requeueAfterMs: 0 };
    }
    return this.work(task, dc);
  }

  private now(): number {
    return this.environment.now().getTime();
  }

  private async expire(task: AnyObject): Promise<RunResult | void> {
    const ttl = task.spec.ttlSecondsAfterFinished ?? DEFAULT_TTL_SECONDS;
    if (ttl === 0) return undefined;
    const left =
      Date.parse(task.status.completionTime) + ttl * 1_000 - this.now();
    if (left > 0) return { requeueAfterMs: Math.min(left, 2 ** 31 - 1) };
    await this.environment.api.delete('CassandraTask', task);
    return undefined;
  }

  /** Another active task of the datacenter blocks this one unless both allow it. */
  private isBlocked(task: AnyObject): boolean {
    const forbids = (each: AnyObject) =>
      each.spec.concurrencyPolicy !== 'Allow';
    return this.environment.api
      .select('CassandraTask', task.metadata.namespace ?? '', {
        [cassLabels.taskStatus]: 'active',
      })
      .filter(
        other =>
          other.metadata.uid !== task.metadata.uid &&
          other.spec.datacenter.name === task.spec.datacenter.name,
      )
      .some(other => forbids(other) || forbids(task));
  }

  private async begin(task: AnyObject, dc: AnyObject): Promise<void> {
    const { api, now } = this.environment;
    const marked = await api.patch('CassandraTask', task, {
      metadata: {
        labels: { ...datacenterLabels(dc), [cassLabels.taskStatus]: 'active' },
        ownerReferences: ownedBy(kinds.CassandraDatacenter, dc),
      },
    });
    const time = timestamp(now());
    await api.patch(
      'CassandraTask',
      marked,
      {
        status: {
          startTime: time,
          active: 1,
          conditions: withCondition([], 'Running', true, time),
        },
      },
      'status',
    );
  }

  private async work(
    task: AnyObject,
    dc: AnyObject,
  ): Promise<RunResult | void> {
    const { api, pace, now } = this.environment;
    const [{ command, args = {} } = {} as any] = task.spec.jobs ?? [];
    const pods = api.select(
      'Pod',
      task.metadata.namespace ?? '',
      datacenterSelector(dc),
    );
    const job = jobOf(command) ?? (command === 'refresh' ? undefined : null);
    const problem = problemOf(task, job !== null, [
      ...pods.map(pod => pod.metadata.name),
      ...Object.keys(task.status.podStatuses ?? {}),
    ]);
    if (problem) return this.complete(task, problem);
    if (!job) return this.refresh(task, dc);
    const statuses: Record<string, any> = structuredClone(
      task.status.podStatuses ?? {},
    );
    const limit = Math.max(task.spec.maxConcurrentPods ?? 1, 1);
    let waitMs: number | undefined;
    // Attempts are counted in the status.
    let mustWrite = pace.intermediateStatus || ROLLING_COMMANDS.has(command);
    // A pod that is being replaced comes back; until then its job goes on.
    const present = new Set(pods.map(pod => pod.metadata.name));
    let active = Object.keys(statuses).filter(
      name => !statuses[name].completionTime && !present.has(name),
    ).length;
    let activeRack: string | undefined;
    for (const pod of targetsOf(task, pods)) {
      const { name } = pod.metadata;
      const known = statuses[name];
      if (known?.completionTime) continue;
      if (active >= limit || (activeRack && activeRack !== rackOf(pod))) break;
      const time = timestamp(now());
      const started =
        known && known.status !== 'WAITING'
          ? known
          : {
              ...known,
              status: 'RUNNING',
              startTime: time,
              ...(command === 'replacenode' ? { jobId: pod.metadata.uid } : {}),
            };
      statuses[name] = started;
      const duration = ROLLING_COMMANDS.has(command) ? 0 : pace.taskMs;
      const left = Date.parse(started.startTime) + duration - this.now();
      const state =
        duration > 0 && (left > 0 || !known)
          ? { waiting: true as const }
          : await job({
              environment: this.environment,
              task,
              args,
              pod,
              recorded: known,
              startTime: task.status.startTime,
            });
      if ('waiting' in state) {
        active += 1;
        activeRack = rackOf(pod);
        if (duration > 0) waitMs = Math.max(left, 1);
        continue;
      }
      statuses[name] =
        'failed' in state
          ? afterFailure(task, started, state.failed, time)
          : { ...started, status: 'COMPLETED', completionTime: time };
      if (!statuses[name].completionTime) {
        active += 1;
        activeRack = rackOf(pod);
        waitMs = Math.max(duration, 1);
        mustWrite = true;
      }
    }
    if (active === 0) return this.complete(task, undefined, statuses);
    if (mustWrite) {
      await this.writeProgress(task, statuses);
    }
    return waitMs === undefined ? undefined : { requeueAfterMs: waitMs };
  }

  /** `refresh`: the datacenter's next complete reconcile takes the annotation away. */
  private async refresh(task: AnyObject, dc: AnyObject): Promise<void> {
    const name = 'cassandra.datastax.com/autoupdate-spec';
    const conditions = task.status.conditions ?? [];
    const asked = conditions.some(
      (each: { type: string }) => each.type === 'DatacenterUpdated',
    );
    const value = dc.metadata.annotations?.[name];
    if (asked && value !== 'once') {
      await this.complete(task);
    } else if (!asked) {
      if (!value) {
        await this.environment.api.patch('CassandraDatacenter', dc, {
          metadata: { annotations: { [name]: 'once' } },
        });
      }
      await this.writeConditions(
        task,
        withCondition(
          conditions,
          'DatacenterUpdated',
          true,
          timestamp(this.environment.now()),
        ),
      );
    }
  }

  private writeConditions(task: AnyObject, conditions: object[]) {
    return this.environment.api.patch(
      'CassandraTask',
      task,
      { status: { conditions } },
      'status',
    );
  }

  private async writeProgress(
    task: AnyObject,
    podStatuses: Record<string, any>,
  ): Promise<void> {
    if (
      JSON.stringify(podStatuses) === JSON.stringify(task.status.podStatuses)
    ) {
      return;
    }
    await this.environment.api.patch(
      'CassandraTask',
      task,
      { status: { podStatuses, ...countOf(podStatuses) } },
      'status',
    );
  }

  private async complete(
    task: AnyObject,
    problem?: string,
    podStatuses: Record<string, any> = {},
  ): Promise<void> {
    const { api, now } = this.environment;
    const marked = await api.patch('CassandraTask', task, {
      metadata: { labels: { [cassLabels.taskStatus]: 'completed' } },
    });
    await api.patch(
      'CassandraTask',
      marked,
      {
        status: completion(task, podStatuses, problem, timestamp(now())),
      },
      'status',
    );
  }
}
