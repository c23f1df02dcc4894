import { randomUUID } from 'crypto';
import type { ResourceType } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject, ApiClient } from '../api';

const failure = (status: number, message: string) =>
  Object.assign(new Error(message), { status });

function merge(target: any, patch: any): any {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    return patch;
  }
  const result =
    typeof target === 'object' && target !== null && !Array.isArray(target)
      ? { ...target }
      : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = merge(result[name], value);
  }
  return result;
}

/** The little of a Kubernetes API that the data plane's own tests need. */
export class MemoryApi implements ApiClient {
  private version = 0;
  private readonly objects = new Map<string, AnyObject>();
  private readonly watchers = new Set<(plural: string, event: any) => void>();
  /** Every write, as `verb plural namespace/name`. */
  readonly writes: string[] = [];

  private key(type: ResourceType, namespace: string | undefined, name: string) {
    return `${type.plural}/${namespace ?? ''}/${name}`;
  }

  private emit(type: string, plural: string, object: AnyObject) {
    this.version += 1;
    object.metadata.resourceVersion = String(this.version);
    const event = { type, object: structuredClone(object) };
    setImmediate(() =>
      this.watchers.forEach(watcher => watcher(plural, event)),
    );
    return structuredClone(object);
  }

  async list(type: ResourceType) {
    const items = [...this.objects.entries()]
      .filter(([key]) => key.startsWith(`${type.plural}/`))
      .map(([, object]) => structuredClone(object));
    return { items, resourceVersion: String(this.version) };
  }

  async create(type: ResourceType, input: AnyObject) {
    const object: AnyObject = JSON.parse(JSON.stringify(input));
    const { namespace, name } = object.metadata;
    const key = this.key(type, namespace, name);
    if (this.objects.has(key)) throw failure(409, 'AlreadyExists');
    this.writes.push(`create ${type.plural} ${namespace}/${name}`);
    delete object.status;
    Object.assign(object.metadata, {
      uid: randomUUID(),
      generation: 1,
      creationTimestamp: new Date().toISOString(),
    });
    this.objects.set(key, object);
    return this.emit('ADDED', type.plural, object);
  }

  async update(type: ResourceType, object: AnyObject) {
    const { namespace, name } = object.metadata;
    return this.write(type, namespace, name, 'update', () => object);
  }

  async mergePatch(
    type: ResourceType,
    key: { namespace?: string; name: string },
    patch: any,
    options: { subresource?: 'status' } = {},
  ) {
    const verb = options.subresource ? 'patch-status' : 'patch';
    return this.write(type, key.namespace, key.name, verb, old =>
      merge(old, JSON.parse(JSON.stringify(patch))),
    );
  }

  private write(
    type: ResourceType,
    namespace: string | undefined,
    name: string,
    verb: string,
    change: (old: AnyObject) => AnyObject,
  ) {
    const key = this.key(type, namespace, name);
    const old = this.objects.get(key);
    if (!old) throw failure(404, 'NotFound');
    this.writes.push(`${verb} ${type.plural} ${namespace}/${name}`);
    const object = structuredClone(change(old));
    if (JSON.stringify(object.spec) !== JSON.stringify(old.spec)) {
      object.metadata.generation = (old.metadata.generation ?? 0) + 1;
    }
    if (
      object.metadata.deletionTimestamp &&
      !object.metadata.finalizers?.length
    ) {
      this.objects.delete(key);
      const gone = this.emit('DELETED', type.plural, object);
      this.collect(gone);
      return gone;
    }
    this.objects.set(key, object);
    return this.emit('MODIFIED', type.plural, object);
  }

  async delete(
    type: ResourceType,
    { namespace, name }: { namespace?: string; name: string },
  ) {
    const key = this.key(type, namespace, name);
    const object = this.objects.get(key);
    if (!object) throw failure(404, 'NotFound');
    this.writes.push(`delete ${type.plural} ${namespace}/${name}`);
    if (object.metadata.finalizers?.length) {
      if (object.metadata.deletionTimestamp) return;
      object.metadata.deletionTimestamp = new Date().toISOString();
      this.emit('MODIFIED', type.plural, object);
      return;
    }
    this.objects.delete(key);
    this.collect(this.emit('DELETED', type.plural, object));
  }

  private collect(owner: AnyObject) {
    for (const [key, object] of [...this.objects]) {
      if (
        object.metadata.ownerReferences?.some(
          each => each.uid === owner.metadata.uid,
        )
      ) {
        this.objects.delete(key);
        this.collect(this.emit('DELETED', key.split('/')[0], object));
      }
    }
  }

  async *watch(type: ResourceType, options: { signal: AbortSignal }) {
    const pending: any[] = [];
    let wake = () => {};
    const watcher = (plural: string, event: any) => {
      if (plural === type.plural) {
        pending.push(event);
        wake();
      }
    };
    this.watchers.add(watcher);
    options.signal.addEventListener('abort', () => wake());
    try {
      while (!options.signal.aborted) {
        while (pending.length > 0) yield pending.shift();
        await new Promise<void>(resolve => {
          wake = resolve;
          if (pending.length > 0 || options.signal.aborted) resolve();
        });
      }
    } finally {
      this.watchers.delete(watcher);
    }
  }
}
