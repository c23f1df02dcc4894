import {
  KubernetesError,
  type KubernetesClient,
  type ListOptions,
  type PodProxyRequest,
  type WatchEvent,
  type WatchOptions,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isDeepStrictEqual } from 'node:util';
import { matchesFields, matchesLabels, mergePatch } from './select';

type Stored = KubernetesObject & { spec?: unknown; status?: unknown };
type Watcher = (event: WatchEvent<any>, kind: string) => void;

/** How the server treats calls: answers, fails at once, or never answers. */
export type Fault = 'none' | 'refuse' | 'hang';

/** A Kubernetes API in memory behind the client's interface: lists, watches, applies, patches, finalizers and generations. */
export class FakeApi {
  fault: Fault = 'none';
  /** Every call that is not a list, a watch or a probe, as `<verb> <kind> <name>`. */
  readonly requests: string[] = [];
  /** Kinds of all lists. */
  readonly listed: string[] = [];
  /** Writes that fail, by `<verb> <kind>`. */
  readonly failures = new Map<string, KubernetesError>();
  /** Kinds that it does not have. */
  readonly lacks = new Set<string>();
  /** Answers calls through the pod proxy. */
  podProxy: (request: PodProxyRequest) => unknown = () => ({});
  /** Answers reviews: an account that may do everything. */
  review: (kind: string, spec: any) => unknown = () => ({
    allowed: true,
    resourceRules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }],
    incomplete: false,
  });
  /** Members of a status that the served schema lacks. */
  droppedStatusFields: string[] = [];
  readonly #objects = new Map<string, Stored>();
  readonly #watchers = new Set<Watcher>();
  #version = 100;

  constructor(readonly name: string, readonly uid = `uid-${name}`) {
    const kind = { kind: 'Namespace' } as ResourceType;
    for (const namespace of ['kube-system', 'db']) {
      this.put(kind, {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: namespace, uid: namespace === 'db' ? 'db' : uid },
      });
    }
  }

  /** Stores an object as somebody else would, with everything a server adds. */
  put(type: Pick<ResourceType, 'kind'>, object: Stored): Stored {
    const id = idOf(type.kind, object.metadata);
    const before = this.#objects.get(id);
    const bumped = !isDeepStrictEqual(before?.spec, object.spec) || !before;
    this.#version += 1;
    const next: Stored = {
      ...object,
      kind: type.kind,
      metadata: {
        ...object.metadata,
        uid:
          before?.metadata.uid ??
          object.metadata.uid ??
          `${this.name}-${id}-${this.#version}`,
        resourceVersion: String(this.#version),
        creationTimestamp:
          before?.metadata.creationTimestamp ??
          new Date(1.76e12 + this.#version * 1000).toISOString(),
        generation: (before?.metadata.generation ?? 0) + (bumped ? 1 : 0),
      },
    };
    const leaving =
      next.metadata.deletionTimestamp && !next.metadata.finalizers?.length;
    if (leaving) {
      this.#objects.delete(id);
      this.#tell({ type: 'DELETED', object: next }, type.kind);
      return next;
    }
    this.#objects.set(id, next);
    this.#tell(
      { type: before ? 'MODIFIED' : 'ADDED', object: next },
      type.kind,
    );
    return next;
  }

  /** Objects of a kind. */
  all<T extends KubernetesObject = any>(kind: string): T[] {
    return [...this.#objects.values()].filter(
      each => each.kind === kind,
    ) as unknown as T[];
  }

  find<T extends KubernetesObject = any>(
    kind: string,
    name: string,
  ): T | undefined {
    return this.all<T>(kind).find(each => each.metadata.name === name);
  }

  /** Takes an object away at once, whatever holds it. */
  drop(kind: string, name: string) {
    const object = this.find(kind, name);
    if (!object) return;
    this.put(
      { kind },
      {
        ...object,
        metadata: {
          ...object.metadata,
          finalizers: [],
          deletionTimestamp: 'now',
        },
      },
    );
  }

  /** The writes among {@link requests}. */
  get writes(): string[] {
    return this.requests.filter(each => !/^(get|proxy|review) /.test(each));
  }

  client(): KubernetesClient {
    // eslint-disable-next-line consistent-this, @typescript-eslint/no-this-alias
    const api = this;
    const key = (kind: string, at: { namespace?: string; name: string }) => {
      const object = api.#objects.get(idOf(kind, at));
      if (!object) throw error('NotFound', `${kind} ${at.name} not found`);
      return object;
    };
    const call = async <T>(
      verb: string,
      kind: string,
      name: string,
      signal: AbortSignal | undefined,
      work: () => T,
    ): Promise<T> => {
      if (verb !== 'probe') api.requests.push(`${verb} ${kind} ${name}`);
      await api.#arrive(signal);
      const failure = api.failures.get(`${verb} ${kind}`);
      if (failure) throw failure;
      return structuredClone(work());
    };
    const store = (type: ResourceType, object: Stored, dryRun?: boolean) =>
      dryRun ? { ...object } : api.put(type, object);

    return {
      get: (type, at, options) =>
        call(
          at.name === 'kube-system' ? 'probe' : 'get',
          type.kind,
          at.name,
          options?.signal,
          () => key(type.kind, at) as any,
        ),
      review: (type, spec, options) =>
        call('review', type.kind, '', options?.signal, () =>
          api.review(type.kind, spec),
        ) as any,
      getRaw: (path, options) =>
        call('probe', path, '', options?.signal, () => ({
          gitVersion: 'v1.34.0',
        })) as any,
      list: async (type, options) => {
        await api.#arrive(options?.signal);
        api.listed.push(type.kind);
        if (api.lacks.has(type.kind)) throw error('NotFound', 'no such kind');
        return {
          items: structuredClone(api.#select(type.kind, options)).map(
            options?.project ?? (each => each),
          ) as any,
          resourceVersion: String(api.#version),
        };
      },
      watch: (type, options) => api.#watch(type, options) as any,
      create: (type, object, options) =>
        call('create', type.kind, object.metadata.name, options?.signal, () => {
          if (api.#objects.has(idOf(type.kind, object.metadata))) {
            throw error('AlreadyExists', `${object.metadata.name} exists`);
          }
          return store(type, object, options?.dryRun) as any;
        }),
      update: () => Promise.reject(error('MethodNotAllowed', 'update')),
      jsonPatch: () => Promise.reject(error('MethodNotAllowed', 'patch')),
      apply: (type, object, options) =>
        call('apply', type.kind, object.metadata.name, options?.signal, () => {
          const before = api.#objects.get(idOf(type.kind, object.metadata));
          const wanted = object.metadata.resourceVersion;
          if (wanted && wanted !== before?.metadata.resourceVersion) {
            throw error('Conflict', 'the object has been modified');
          }
          const next = mergePatch(before ?? {}, object) as Stored;
          if (before && isDeepStrictEqual(next, before)) return before as any;
          return store(type, next, options?.dryRun) as any;
        }),
      mergePatch: (type, at, patch, options) =>
        call(
          options?.subresource === 'status' ? 'status' : 'patch',
          type.kind,
          at.name,
          options?.signal,
          () => {
            const before = key(type.kind, at);
            const wanted = (patch as Stored).metadata?.resourceVersion;
            if (wanted && wanted !== before.metadata.resourceVersion) {
              throw error('Conflict', 'the object has been modified');
            }
            const next = mergePatch(before, patch) as Stored;
            const status = next.status as Record<string, unknown> | undefined;
            api.#prune(status);
            if (isDeepStrictEqual(next, before)) return before as any;
            return store(type, next) as any;
          },
        ),
      delete: (type, at, options) =>
        call('delete', type.kind, at.name, options?.signal, () => {
          const before = key(type.kind, at);
          if (options?.uid && options.uid !== before.metadata.uid) {
            throw error('Conflict', 'another UID');
          }
          const { resourceVersion } = options ?? {};
          if (
            resourceVersion &&
            resourceVersion !== before.metadata.resourceVersion
          ) {
            throw error('Conflict', 'another version');
          }
          api.put(type, {
            ...before,
            metadata: { ...before.metadata, deletionTimestamp: 'now' },
          });
        }),
      podProxy: request =>
        call('proxy', 'Pod', request.pod, request.signal, () =>
          api.podProxy(request),
        ) as any,
      portForward: async () => {
        throw new Error('This API server forwards no ports');
      },
      close: async () => {},
    };
  }

  /** Drops what the schema lacks; one without a summary is upstream's, whose conditions are bare too. */
  #prune(status: Record<string, any> | undefined) {
    if (!status || this.droppedStatusFields.length === 0) return;
    for (const field of this.droppedStatusFields) delete status[field];
    status.conditions = status.conditions?.map(
      ({ type, status: value, lastTransitionTime }: any) => ({
        type,
        status: value,
        lastTransitionTime,
      }),
    );
  }

  async #arrive(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (this.fault === 'refuse') {
      throw error('ConnectionRefused', 'connection refused');
    }
    if (this.fault === 'hang') {
      await new Promise((_, reject) => {
        signal?.addEventListener('abort', () =>
          reject(error('Aborted', 'aborted')),
        );
      });
    }
  }

  #select(kind: string, options: ListOptions | undefined): Stored[] {
    return this.all<any>(kind).filter(
      each =>
        (!options?.namespace ||
          each.metadata.namespace === options.namespace) &&
        matchesLabels(each, options?.labelSelector) &&
        matchesFields(each, options?.fieldSelector),
    );
  }

  async *#watch(
    type: ResourceType,
    options: WatchOptions,
  ): AsyncIterable<WatchEvent<any>> {
    await this.#arrive(options.signal);
    const queue: WatchEvent<any>[] = [];
    let wake = () => {};
    const sleep = () =>
      new Promise<void>(resolve => {
        wake = resolve;
        if (queue.length > 0) resolve();
      });
    const watcher: Watcher = (event, kind) => {
      if (kind !== type.kind || event.type === 'BOOKMARK') return;
      const fits =
        matchesLabels(event.object, options.labelSelector) &&
        matchesFields(event.object, options.fieldSelector);
      if (!fits) return;
      const object = structuredClone(event.object);
      queue.push({ ...event, object: options.project?.(object) ?? object });
      wake();
    };
    this.#watchers.add(watcher);
    options.signal.addEventListener('abort', () => wake());
    try {
      while (!options.signal.aborted) {
        while (queue.length > 0) yield queue.shift()!;
        if (options.signal.aborted) return;
        await sleep();
      }
    } finally {
      this.#watchers.delete(watcher);
    }
  }

  #tell(event: WatchEvent<any>, kind: string) {
    for (const each of [...this.#watchers]) each(event, kind);
  }
}

function idOf(kind: string, at: { namespace?: string; name: string }): string {
  return `${kind}/${at.namespace ?? ''}/${at.name}`;
}

function error(code: string, message: string): KubernetesError {
  return new KubernetesError({ code, message });
}
