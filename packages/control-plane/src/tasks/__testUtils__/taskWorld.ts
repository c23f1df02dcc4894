import {
  finalizers,
  type CassandraTask,
  type K8ssandraTask,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { mergePatch } from '../../plan/__testUtils__/mergePatch';
import { Killed } from '../../plan/__testUtils__/world';
import type { Action } from '../../plan/types';
import type { ContextSnapshot } from '../../snapshot';
import { mergeDiff } from '../../status';
import { planTask } from '../planTask';
import { taskStatus } from '../taskStatus';
import type { TaskPlan, TaskSnapshot } from '../types';
import { over, regions, running, taskSnapshot } from './snapshots';

/** Kubernetes clusters in memory that hold one task, and data planes that work on its children. */
export class TaskWorld {
  task: K8ssandraTask | undefined;
  contexts: ContextSnapshot[] = regions();
  now = Date.parse('2026-01-02T13:10:00Z');
  /** `<verb> <what>` of every write. */
  readonly writes: string[] = [];
  /** So many writes are done, and then it throws {@link Killed}; for ever when undefined. */
  killAfter: number | undefined;
  /** Names of datacenters in which a node fails. */
  readonly failing = new Set<string>();
  #version = 10;

  constructor(task: K8ssandraTask) {
    this.task = task;
  }

  get children(): CassandraTask[] {
    return this.contexts.flatMap(each => each.tasks);
  }

  snapshot(): TaskSnapshot {
    if (!this.task) throw new Error('the task is gone');
    return taskSnapshot(this.task, this.contexts, { now: this.now });
  }

  plan(): TaskPlan {
    return planTask(this.snapshot());
  }

  /** Acts, writes the status and lets data planes work, until nothing moves. Every plan on the way is handed out. */
  run(check: (plan: TaskPlan) => void = () => {}) {
    for (let turn = 0; turn < 60 && this.task; turn++) {
      const plan = this.plan();
      check(plan);
      const ready = plan.steps.filter(each => each.action);
      ready.forEach(each => this.#perform(each.action!));
      const wrote = this.#writeStatus();
      const moved = this.#dataPlanes();
      if (ready.length === 0 && !wrote && !moved) return;
    }
    if (this.task) throw new Error('the task does not come to rest');
  }

  /** `kubectl delete`. */
  delete() {
    const { metadata } = this.task!;
    this.task = {
      ...this.task!,
      metadata: { ...metadata, deletionTimestamp: 'now' },
    };
  }

  #perform(action: Action) {
    switch (action.type) {
      case 'create': {
        const { name } = action.object.metadata;
        if (this.children.some(each => each.metadata.name === name)) {
          throw new Error(`${name} is there already`);
        }
        const metadata = { ...action.object.metadata, uid: `uid-${name}` };
        this.#change(action.context, tasks => [
          ...tasks,
          { ...action.object, metadata } as CassandraTask,
        ]);
        this.#wrote(`create ${name}`);
        return;
      }
      case 'delete':
        if (action.resource.kind === 'K8ssandraTask') this.delete();
        else {
          this.#change(action.context, tasks =>
            tasks.filter(each => each.metadata.uid !== action.uid),
          );
        }
        this.#wrote(`delete ${action.name}`);
        return;
      case 'merge-patch':
        this.#patch(action.patch);
        this.#wrote(`patch ${action.name}`);
        return;
      default:
        throw new Error(`no task does ${action.type}`);
    }
  }

  #patch(patch: object) {
    const next = mergePatch(this.task, patch) as K8ssandraTask;
    this.#version += 1;
    next.metadata.resourceVersion = String(this.#version);
    const { deletionTimestamp, finalizers: held = [] } = next.metadata;
    const isGone = deletionTimestamp && !held.includes(finalizers.task);
    this.task = isGone ? undefined : next;
  }

  #writeStatus(): boolean {
    if (!this.task) return false;
    const snapshot = this.snapshot();
    const status = taskStatus(
      snapshot,
      planTask(snapshot),
      new Date(this.now).toISOString(),
    );
    const patch = status && mergeDiff({ ...this.task.status }, { ...status });
    if (!patch) return false;
    this.#patch({ status: patch });
    this.#wrote('status');
    return true;
  }

  #dataPlanes(): boolean {
    const busy = this.children.filter(each => !each.status?.completionTime);
    const worked = (each: CassandraTask): CassandraTask => {
      if (!busy.includes(each)) return each;
      const fails = this.failing.has(each.spec.datacenter.name) ? 1 : 0;
      return { ...each, status: each.status ? over(fails) : running() };
    };
    for (const { name } of this.contexts) {
      this.#change(name, tasks => tasks.map(worked));
    }
    return busy.length > 0;
  }

  #change(name: string, next: (tasks: CassandraTask[]) => KubernetesObject[]) {
    this.contexts = this.contexts.map(each =>
      each.name === name
        ? { ...each, tasks: next(each.tasks) as CassandraTask[] }
        : each,
    );
  }

  #wrote(what: string) {
    this.writes.push(what);
    if (this.killAfter === undefined) return;
    this.killAfter -= 1;
    if (this.killAfter === 0) throw new Killed();
  }
}
