import type { KubeObject, StorageKey, StoreChange } from '../../storage';
import { deleteObject } from '../operations/delete';
import type { ServerCore } from '../serverCore';
import { eachTurn } from './turn';

const FOREGROUND = 'foregroundDeletion';
const ORPHAN = 'orphan';

type KeyText = string;

function keyFor(resource: string, { metadata }: KubeObject): StorageKey {
  return { resource, namespace: metadata.namespace ?? '', name: metadata.name };
}

class GarbageCollector {
  private readonly uids = new Set<string>();
  private readonly dependents = new Map<string, Set<KeyText>>();
  /** Owners that are gone, and owners that wait in their deletion. */
  private readonly turn = eachTurn<string>(uids =>
    uids.forEach(uid => this.collect(uid)),
  );
  private readonly terminating = new Map<string, StorageKey>();

  constructor(private readonly core: ServerCore) {}

  accept(change: StoreChange): void {
    const { resource, namespace, name, type, object, previous } = change;
    const key = { resource, namespace, name };
    this.see(key, previous, type === 'DELETED' ? undefined : object);
  }

  see(key: StorageKey, before?: KubeObject, after?: KubeObject): void {
    const text = JSON.stringify(key);
    for (const owner of before?.metadata.ownerReferences ?? []) {
      this.dependents.get(owner.uid)?.delete(text);
      if (this.terminating.has(owner.uid)) this.turn.add(owner.uid);
    }
    for (const owner of after?.metadata.ownerReferences ?? []) {
      let keys = this.dependents.get(owner.uid);
      if (!keys) this.dependents.set(owner.uid, (keys = new Set()));
      keys.add(text);
      // An owner that never was is noticed like one that is gone.
      if (!before) this.turn.add(owner.uid);
    }
    const uid = (after ?? before)?.metadata.uid;
    if (!uid) return;
    if (!after) {
      this.uids.delete(uid);
      this.terminating.delete(uid);
      if (this.dependents.has(uid)) this.turn.add(uid);
      return;
    }
    this.uids.add(uid);
    const { deletionTimestamp, finalizers = [] } = after.metadata;
    const held = finalizers.includes(FOREGROUND) || finalizers.includes(ORPHAN);
    if (deletionTimestamp && held) {
      this.terminating.set(uid, key);
      this.turn.add(uid);
    }
  }

  stop(): void {
    this.turn.stop();
  }

  private collect(uid: string): void {
    const owner = this.terminating.get(uid);
    const keys = [...(this.dependents.get(uid) ?? [])].map(
      text => JSON.parse(text) as StorageKey,
    );
    if (owner) this.serveOwner(uid, owner, keys);
    else if (!this.uids.has(uid)) {
      for (const key of keys) this.deleteIfUnowned(key);
      this.dependents.delete(uid);
    }
  }

  private serveOwner(uid: string, key: StorageKey, keys: StorageKey[]): void {
    const live = this.core.store.get(key);
    const finalizers = live?.metadata.finalizers ?? [];
    if (finalizers.includes(ORPHAN)) {
      for (const dependent of keys) this.orphan(dependent, uid);
      this.release(key, ORPHAN);
    } else if (finalizers.includes(FOREGROUND)) {
      const blocking = keys.filter(dependent => {
        const object = this.core.store.get(dependent);
        const reference = object?.metadata.ownerReferences?.find(
          o => o.uid === uid,
        );
        if (!object?.metadata.deletionTimestamp)
          this.delete(dependent, 'Foreground');
        return reference?.blockOwnerDeletion && this.core.store.get(dependent);
      });
      if (blocking.length === 0) this.release(key, FOREGROUND);
    }
  }

  private deleteIfUnowned(key: StorageKey): void {
    const owners = this.core.store.get(key)?.metadata.ownerReferences ?? [];
    const absent = owners.filter(owner => !this.uids.has(owner.uid));
    if (absent.length === 0) return;
    if (absent.length === owners.length) this.delete(key, 'Background');
    else absent.forEach(owner => this.orphan(key, owner.uid));
  }

  private delete(
    key: StorageKey,
    propagationPolicy: 'Background' | 'Foreground',
  ): void {
    const resource = this.core.registry.byStorageKey(key.resource);
    if (!resource || !this.core.store.get(key)) return;
    const { namespace, name } = key;
    const target = {
      resource,
      version: resource.versions[0],
      namespace,
      name,
      subresource: '',
    };
    deleteObject(this.core, target, { dryRun: false, propagationPolicy });
  }

  private orphan(key: StorageKey, uid: string): void {
    const object = this.core.store.get(key);
    if (!object) return;
    const { ownerReferences = [], ...metadata } = object.metadata;
    const left = ownerReferences.filter(owner => owner.uid !== uid);
    this.core.store.put(key, {
      ...object,
      metadata: {
        ...metadata,
        ...(left.length > 0 && { ownerReferences: left }),
      },
    });
  }

  private release(key: StorageKey, finalizer: string): void {
    const object = this.core.store.get(key);
    if (!object) return;
    const finalizers =
      object.metadata.finalizers?.filter(each => each !== finalizer) ?? [];
    if (finalizers.length === 0) this.core.store.remove(key);
    else
      this.core.store.put(key, {
        ...object,
        metadata: { ...object.metadata, finalizers },
      });
  }
}

/** Follows owner references: deletes what lost its owners, holds owners for foreground deletion, orphans on demand. */
export function startGarbageCollector(core: ServerCore): () => void {
  const collector = new GarbageCollector(core);
  for (const resource of core.registry.all()) {
    for (const object of core.store.list(resource.storageKey)) {
      collector.see(keyFor(resource.storageKey, object), undefined, object);
    }
  }
  const unsubscribe = core.store.subscribe(change => collector.accept(change));
  return () => {
    unsubscribe();
    collector.stop();
  };
}
