import { deepFreeze } from './json';
import type { KubeObject, Persistence, StorageKey, StoreChange } from './types';
import { WatchLog } from './watchLog';

/** What a store is made of. */
export interface ObjectStoreOptions {
  /** Changes that watches can resume over; 4,000 unless told: each keeps its object. */
  watchLogCapacity?: number;
  persistence?: Persistence;
}

type Names = Map<string, KubeObject>;

/**
 * All objects of one cluster under one revision counter, as etcd keeps them.
 * Objects are frozen and shared; every write is one synchronous step, so a check made right before it holds.
 */
export class ObjectStore {
  private readonly resources = new Map<string, Map<string, Names>>();
  private readonly listeners = new Set<(change: StoreChange) => void>();
  private readonly log: WatchLog;
  private readonly persistence?: Persistence;
  private current = 1;

  constructor(options: ObjectStoreOptions = {}) {
    this.persistence = options.persistence;
    const kept = this.persistence?.load();
    if (kept) {
      this.current = Math.max(kept.revision, 1);
      for (const entry of kept.objects) {
        this.names(entry).set(entry.name, deepFreeze(JSON.parse(entry.json)));
      }
    }
    this.log = new WatchLog(options.watchLogCapacity ?? 4000, this.current);
  }

  /** The revision of the last write. */
  get revision(): number {
    return this.current;
  }

  /** The revision up to which changes can no longer be resumed from. */
  get compactedRevision(): number {
    return this.log.compacted;
  }

  get(key: StorageKey): KubeObject | undefined {
    return this.resources.get(key.resource)?.get(key.namespace)?.get(key.name);
  }

  /** Objects in the order of their keys; without a namespace those of all namespaces. */
  list(resource: string, namespace?: string): KubeObject[] {
    const spaces = this.resources.get(resource);
    if (!spaces) return [];
    const wanted =
      namespace === undefined ? [...spaces.keys()].sort(byKey) : [namespace];
    return wanted.flatMap(space => {
      const names = spaces.get(space);
      if (!names) return [];
      return [...names.keys()].sort().map(name => names.get(name)!);
    });
  }

  /** As {@link list}, at an earlier revision; `undefined` when that is compacted. */
  listAt(
    resource: string,
    namespace: string | undefined,
    revision: number,
  ): KubeObject[] | undefined {
    const changes = this.log.after(revision);
    if (!changes) return undefined;
    const touched = changes.filter(
      change =>
        change.resource === resource &&
        (namespace === undefined || change.namespace === namespace),
    );
    if (touched.length === 0) return this.list(resource, namespace);
    const at = new Map(
      this.list(resource, namespace).map(object => [sortKey(object), object]),
    );
    for (const change of touched.reverse()) {
      const key = sortKey(change.object);
      if (change.previous) at.set(key, change.previous);
      else at.delete(key);
    }
    return [...at.keys()].sort().map(key => at.get(key)!);
  }

  /** Stores an object as the next revision and returns it, frozen and with its `resourceVersion`. */
  put(key: StorageKey, object: KubeObject): KubeObject {
    const names = this.names(key);
    const previous = names.get(key.name);
    const stored = this.stamp(object);
    names.set(key.name, stored);
    this.emit({
      ...key,
      type: previous ? 'MODIFIED' : 'ADDED',
      revision: this.current,
      object: stored,
      previous,
    });
    return stored;
  }

  /** Removes an object; returns its last state with the revision of the removal. */
  remove(key: StorageKey): KubeObject | undefined {
    const names = this.resources.get(key.resource)?.get(key.namespace);
    const previous = names?.get(key.name);
    if (!names || !previous) return undefined;
    names.delete(key.name);
    const object = this.stamp(previous);
    this.emit({
      ...key,
      type: 'DELETED',
      revision: this.current,
      object,
      previous,
    });
    return object;
  }

  /** Changes after a revision; `undefined` when some of them are compacted. */
  changesAfter(revision: number): StoreChange[] | undefined {
    return this.log.after(revision);
  }

  /** Forgets the changes up to a revision, as etcd's compaction does. */
  compact(revision = this.current): void {
    this.log.compact(revision);
  }

  /** Calls back at every change, inside the write. */
  subscribe(listener: (change: StoreChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Writes what is pending to disk. */
  flush(): void {
    this.persistence?.flush();
  }

  /** Resolves once every change so far outlives the process. */
  async settled(): Promise<void> {
    await this.persistence?.settled();
  }

  close(): void {
    this.listeners.clear();
    this.persistence?.close();
  }

  private names(key: StorageKey): Names {
    let spaces = this.resources.get(key.resource);
    if (!spaces) this.resources.set(key.resource, (spaces = new Map()));
    let names = spaces.get(key.namespace);
    if (!names) spaces.set(key.namespace, (names = new Map()));
    return names;
  }

  private stamp(object: KubeObject): KubeObject {
    this.current += 1;
    return deepFreeze({
      ...object,
      metadata: { ...object.metadata, resourceVersion: String(this.current) },
    });
  }

  private emit(change: StoreChange): void {
    this.log.append(change);
    this.persistence?.record(change);
    for (const listener of this.listeners) listener(change);
  }
}

/** Namespaces in the order of the keys `namespace/name`, where `a-b/` comes before `a/`. */
function byKey(a: string, b: string): number {
  return `${a}/` < `${b}/` ? -1 : 1;
}

/** Key order as etcd has it: by namespace, then by name. */
function sortKey(object: KubeObject): string {
  return `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}
