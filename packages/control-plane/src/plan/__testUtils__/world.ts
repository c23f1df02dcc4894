import {
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type CassandraTask,
  type K8ssandraCluster,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { referenceKey } from '../../desired';
import { schemaFactsKey } from '../facts';
import type { ContextSnapshot, SchemaFacts } from '../../snapshot';
import { mergeDiff, rollUp } from '../../status';
import { plan } from '../plan';
import type { Action, ActionPlan, PlannedStep } from '../types';
import { allPodsSlice } from './allPodsSlice';
import { mergePatch } from './mergePatch';
import { context, podsOf, readyStatus, snapshot } from './snapshots';
import { LISTS } from './worldLists';

/** A write that the world saw. */
export interface Write {
  context: string;
  type: Action['type'] | 'status';
  kind: string;
  name: string;
}

/** Ends a run in the middle, as a kill does. */
export class Killed extends Error {}

/** Kubernetes clusters in memory, in which every action works and data planes do what they shall, when they are told to. */
export class World {
  cluster: K8ssandraCluster | undefined;
  readonly contexts = new Map<string, ContextSnapshot>();
  readonly writes: Write[] = [];
  /** `<context>/<kind>/<name>` of every object that was made, each time it was. */
  readonly created: string[] = [];
  /** So many writes and calls are done, and then it throws {@link Killed}; for ever when undefined. */
  killAfter: number | undefined;
  schema: Record<string, SchemaFacts> = {};
  /** What reads bring, by `referenceKey`; anything else is absent. */
  referenceable: Record<string, KubernetesObject> = {};
  referenced: Record<string, KubernetesObject | null> = {};
  #version = 10;
  #time = Date.parse('2026-01-02T00:00:00Z');

  constructor(cluster: K8ssandraCluster, names: string[]) {
    this.cluster = cluster;
    for (const name of ['', ...names]) this.contexts.set(name, context(name));
  }

  get(name: string): ContextSnapshot {
    const found = this.contexts.get(name);
    if (!found) throw new Error(`no context ${name}`);
    return found;
  }

  change(name: string, rest: Partial<ContextSnapshot>) {
    this.contexts.set(name, { ...this.get(name), ...rest });
  }

  plan(): ActionPlan {
    if (!this.cluster) throw new Error('the cluster is gone');
    return plan(this.snapshot());
  }

  snapshot() {
    if (!this.cluster) throw new Error('the cluster is gone');
    return snapshot(this.cluster, [...this.contexts.values()], {
      schema: this.schema,
      referenced: { ...this.referenced },
    });
  }

  /** Does what is ready, once. @returns how many steps were done */
  act(): number {
    const ready = this.plan().steps.filter(
      each => each.state === 'ready' && each.action && !this.#isAnswered(each),
    );
    for (const each of ready) {
      this.#perform(each.action!);
      this.#wrote();
    }
    this.#writeStatus();
    return ready.length;
  }

  /** Acts and lets data planes finish, until nothing is left to do. Every plan on the way is handed out. */
  run(check: (plan: ActionPlan) => void = () => {}, limit = 60) {
    for (let turn = 0; turn < limit && this.cluster; turn++) {
      check(this.plan());
      const acted = this.act();
      const moved = this.dataPlanes();
      if (acted === 0 && !moved) return;
    }
    if (this.cluster) throw new Error('the world does not come to rest');
  }

  /** Lets every data plane finish what it was asked for. @returns whether anything moved */
  dataPlanes(): boolean {
    return [...this.contexts.keys()]
      .map(name => this.#dataPlane(name))
      .some(moved => moved);
  }

  #dataPlane(name: string): boolean {
    const { datacenters, tasks } = this.get(name);
    let moved = false;
    for (const each of datacenters) {
      if (each.metadata.deletionTimestamp) {
        this.#end(name, each);
        moved = true;
      } else if (each.status?.observedGeneration !== each.metadata.generation) {
        this.#complete(name, each);
        moved = true;
      }
    }
    for (const task of tasks) {
      if (task.status?.completionTime) continue;
      const done = Number(task.metadata.labels?.[labels.rebuildNodes]);
      this.#put(name, resourceTypes.CassandraTask, {
        ...task,
        status: { succeeded: done, completionTime: this.#now() },
      } as CassandraTask);
      moved = true;
    }
    return moved;
  }

  #complete(name: string, each: CassandraDatacenter) {
    const { spec, metadata } = each;
    const pods = spec.stopped
      ? []
      : podsOf(metadata.name, spec.size, {
          subnet: Number(/\d+/.exec(metadata.name)?.[0] ?? 1),
        });
    const slice = allPodsSlice(this.cluster!, each, pods);
    const others = this.get(name).pods.filter(
      pod =>
        pod.metadata.labels?.[labels.cassandraDatacenter] !== metadata.name,
    );
    this.change(name, { pods: [...others, ...pods] });
    this.#put(name, resourceTypes.EndpointSlice, slice);
    this.#put(name, resourceTypes.CassandraDatacenter, {
      ...each,
      status: readyStatus(metadata.generation ?? 1, spec.stopped),
    } as CassandraDatacenter);
  }

  #end(name: string, each: CassandraDatacenter) {
    const { pods, endpointSlices, datacenters } = this.get(name);
    const ofIt = (object: KubernetesObject) =>
      object.metadata.labels?.[labels.cassandraDatacenter] ===
      each.metadata.name;
    this.change(name, {
      pods: pods.filter(pod => !ofIt(pod)),
      endpointSlices: endpointSlices.filter(
        slice =>
          !ofIt(slice) || slice.metadata.name.includes('additional-seed'),
      ),
      datacenters: datacenters.filter(other => other !== each),
    });
  }

  #perform(action: Action) {
    switch (action.type) {
      case 'apply':
      case 'create':
        this.#note(action, action.resource, action.object.metadata.name);
        this.#apply(action.context, action.resource, action.object);
        return;
      case 'create-secret': {
        const secret = action.make(`password-${this.created.length}`);
        this.#note(action, action.resource, secret.metadata.name);
        this.#apply(action.context, action.resource, secret);
        return;
      }
      case 'merge-patch':
        this.#note(action, action.resource, action.name);
        this.#patch(action);
        return;
      case 'delete':
        this.#note(action, action.resource, action.name);
        this.#delete(action);
        return;
      case 'read':
        for (const each of action.references) {
          const key = referenceKey(each);
          this.referenced[key] = this.referenceable[key] ?? null;
        }
        return;
      default:
        this.schema = {
          ...this.schema,
          [schemaFactsKey(action)]: {
            madeFor: action.call.madeFor,
            replication:
              action.call.operation === 'ensure-replication'
                ? action.call.keyspaces
                : {},
            schemaVersions: 1,
          },
        };
    }
  }

  /** What was looked for stays as it is until somebody changes it. */
  #isAnswered({ action }: PlannedStep): boolean {
    return (
      action?.type === 'read' &&
      action.references
        .map(referenceKey)
        .every(
          each => this.referenced[each] === (this.referenceable[each] ?? null),
        )
    );
  }

  #note(
    { context: where, type }: Action,
    { kind }: ResourceType,
    name: string,
  ) {
    this.writes.push({ context: where, type, kind, name });
  }

  #apply(name: string, resource: ResourceType, object: KubernetesObject) {
    const live = this.#find(name, resource, object.metadata.name);
    if (!live) {
      this.created.push(`${name}/${resource.kind}/${object.metadata.name}`);
    }
    const spec = (each?: KubernetesObject) =>
      JSON.stringify((each as { spec?: unknown } | undefined)?.spec);
    const generation =
      (live?.metadata.generation ?? 0) + (spec(live) === spec(object) ? 0 : 1);
    this.#put(name, resource, {
      ...live,
      ...object,
      metadata: {
        ...object.metadata,
        uid: live?.metadata.uid ?? `uid-${name}-${object.metadata.name}`,
        creationTimestamp: live?.metadata.creationTimestamp ?? this.#now(),
        generation,
      },
    });
  }

  #patch(action: Extract<Action, { type: 'merge-patch' }>) {
    if (action.resource.kind === resourceTypes.K8ssandraCluster.kind) {
      const next = mergePatch(this.cluster, action.patch) as K8ssandraCluster;
      this.#version += 1;
      next.metadata.resourceVersion = String(this.#version);
      const { deletionTimestamp, finalizers = [] } = next.metadata;
      const gone = deletionTimestamp !== undefined && finalizers.length === 0;
      this.cluster = gone ? undefined : next;
      return;
    }
    const live =
      this.#find(action.context, action.resource, action.name) ??
      this.referenceable[referenceKey(action)];
    this.#put(
      action.context,
      action.resource,
      mergePatch(live, action.patch) as KubernetesObject,
    );
  }

  #delete(action: Extract<Action, { type: 'delete' }>) {
    const { context: name, resource } = action;
    const live = this.#find(name, resource, action.name);
    if (!live || live.metadata.uid !== action.uid) {
      throw new Error(`${action.name} is not what the plan saw`);
    }
    if (resource.kind === resourceTypes.CassandraDatacenter.kind) {
      this.#put(name, resource, {
        ...live,
        metadata: {
          ...live.metadata,
          finalizers: [],
          annotations: mergePatch(
            live.metadata.annotations,
            action.annotate ?? {},
          ) as Record<string, string>,
          deletionTimestamp: this.#now(),
        },
      });
      return;
    }
    const list = LISTS[resource.kind];
    this.change(name, {
      [list]: (this.get(name)[list] as KubernetesObject[]).filter(
        each => each !== live,
      ),
    });
  }

  #writeStatus() {
    if (!this.cluster) return;
    const taken = this.snapshot();
    const status = rollUp(taken, plan(taken), {
      now: '2026-01-02T01:00:00Z',
      ownFields: true,
      regionFields: true,
    });
    const patch =
      status && mergeDiff({ ...this.cluster.status }, { ...status });
    if (!patch) return;
    this.writes.push({
      context: '',
      type: 'status',
      kind: 'K8ssandraCluster',
      name: this.cluster.metadata.name,
    });
    this.cluster = { ...this.cluster, status };
    this.#wrote();
  }

  #wrote() {
    if (this.killAfter === undefined) return;
    this.killAfter -= 1;
    if (this.killAfter === 0) throw new Killed();
  }

  #find(name: string, { kind }: ResourceType, object: string) {
    const list = this.get(name)[LISTS[kind]] as KubernetesObject[];
    return list.find(each => each.metadata.name === object);
  }

  #put(name: string, { kind }: ResourceType, object: KubernetesObject) {
    const list = LISTS[kind];
    const others = (this.get(name)[list] as KubernetesObject[]).filter(
      each => each.metadata.name !== object.metadata.name,
    );
    this.change(name, { [list]: [...others, object] });
  }

  #now(): string {
    this.#time += 1000;
    return new Date(this.#time).toISOString();
  }
}
