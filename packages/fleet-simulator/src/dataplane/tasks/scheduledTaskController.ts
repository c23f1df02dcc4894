import { kinds, type AnyObject, type Kind, type RunResult } from '../api';
import {
  keyOf,
  splitKey,
  timestamp,
  type Controller,
  type Environment,
} from '../environment';
import { cassLabels, datacenterLabels, ownedBy } from '../objects';
import { nextTick } from './schedule';

/** A tick that finds the same work under way is put off by so much. */
const POSTPONE_MS = 60_000;

/** Longest timer of Node. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** What cass-operator does with a ScheduledTask: at each tick a CassandraTask, missed ticks become one (operator-spec 7.3). */
export class ScheduledTaskController implements Controller {
  readonly name = 'scheduledtask-controller';

  constructor(private readonly environment: Environment) {}

  keysOf(kind: Kind, object: AnyObject): string[] {
    if (kind === 'ScheduledTask') return [keyOf(object)];
    if (kind !== 'CassandraDatacenter') return [];
    const { namespace, name } = object.metadata;
    return this.environment.api
      .list('ScheduledTask', namespace)
      .filter(each => each.spec.taskDetails?.datacenter?.name === name)
      .map(keyOf);
  }

  async run(key: string): Promise<RunResult | void> {
    const { api, now } = this.environment;
    const [namespace, name] = splitKey(key);
    const scheduled = api.get('ScheduledTask', namespace, name);
    if (!scheduled || scheduled.metadata.deletionTimestamp) return undefined;
    const { schedule, taskDetails } = scheduled.spec;
    const dc = api.get(
      'CassandraDatacenter',
      taskDetails.datacenter.namespace || namespace,
      taskDetails.datacenter.name,
    );
    if (!dc) return undefined;
    const { nextSchedule } = scheduled.status ?? {};
    if (!nextSchedule) {
      const created = new Date(scheduled.metadata.creationTimestamp ?? now());
      const first = nextTick(schedule, created);
      await this.note(scheduled, { nextSchedule: timestamp(first) });
      return this.waitFor(first);
    }
    const due = new Date(nextSchedule);
    if (due > now()) return this.waitFor(due);
    if (this.isUnderWay(scheduled)) return { requeueAfterMs: POSTPONE_MS };
    const next = nextTick(schedule, now());
    await api.create('CassandraTask', this.taskOf(scheduled, dc));
    await this.note(scheduled, {
      nextSchedule: timestamp(next),
      lastExecution: timestamp(now()),
    });
    return this.waitFor(next);
  }

  private waitFor(time: Date): RunResult {
    const left = time.getTime() - this.environment.now().getTime();
    return { requeueAfterMs: Math.min(Math.max(left, 0), MAX_TIMER_MS) };
  }

  /** An active task of the same command in the datacenter holds a tick back, unless company is allowed. */
  private isUnderWay({ metadata, spec }: AnyObject): boolean {
    const { concurrencyPolicy, datacenter, jobs } = spec.taskDetails;
    if (concurrencyPolicy === 'Allow') return false;
    return this.environment.api
      .select('CassandraTask', metadata.namespace ?? '', {
        [cassLabels.taskStatus]: 'active',
      })
      .some(
        ({ spec: other }) =>
          other.datacenter.name === datacenter.name &&
          other.jobs?.[0]?.command === jobs?.[0]?.command,
      );
  }

  private taskOf({ metadata, spec }: AnyObject, dc: AnyObject): AnyObject {
    const { name, ...details } = spec.taskDetails;
    const seconds = Math.floor(this.environment.now().getTime() / 1000);
    return {
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'CassandraTask',
      metadata: {
        name: `${name || metadata.name}-${seconds}`,
        namespace: metadata.namespace,
        labels: datacenterLabels(dc),
        ownerReferences: ownedBy(kinds.CassandraDatacenter, dc),
      },
      spec: details,
    } as AnyObject;
  }

  private note(scheduled: AnyObject, status: object) {
    return this.environment.api.patch(
      'ScheduledTask',
      scheduled,
      { status },
      'status',
    );
  }
}
