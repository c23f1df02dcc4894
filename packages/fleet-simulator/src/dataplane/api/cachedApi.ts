import { setTimeout as delay } from 'timers/promises';
import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { statusOf, type AnyObject, type ApiClient } from './client';
import { kinds, type Kind } from './kinds';
import { Store } from './store';

const RETRY_MS = 200;

/** A kind that the server does not know may come with a CRD. */
const MISSING_KIND_RETRY_MS = 5_000;

/** Called after an object changed or went away. */
export type ChangeListener = (kind: Kind, object: AnyObject) => void;

/** Options of {@link CachedApi}. */
export interface CachedApiOptions {
  client: ApiClient;
  signal: AbortSignal;
}

/**
 * One Kubernetes API as the controllers see it: reads come from watched stores, and the answer of an own write is there at once.
 */
export class CachedApi {
  private readonly stores = new Map<Kind, Store>();
  private readonly listeners = new Set<ChangeListener>();

  constructor(private readonly options: CachedApiOptions) {
    for (const kind of Object.keys(kinds) as Kind[]) {
      this.stores.set(kind, new Store(labels.cassandraCluster));
    }
  }

  /** Reads every kind once, then keeps watching until the signal ends. */
  async start(): Promise<void> {
    await Promise.all(
      (Object.keys(kinds) as Kind[]).map(
        kind =>
          new Promise<void>((resolve, reject) => {
            this.follow(kind, resolve).catch(reject);
          }),
      ),
    );
  }

  get(
    kind: Kind,
    namespace: string | undefined,
    name: string,
  ): AnyObject | undefined {
    return this.store(kind).get(namespace, name);
  }

  list(kind: Kind, namespace?: string): AnyObject[] {
    return this.store(kind).list(namespace);
  }

  /** Objects of a namespace that carry all of these labels. */
  select(
    kind: Kind,
    namespace: string,
    selector: Record<string, string>,
  ): AnyObject[] {
    return this.store(kind).select(namespace, selector);
  }

  onChange(listener: ChangeListener): void {
    this.listeners.add(listener);
  }

  /** Creates an object; one that is there already is left alone. */
  async create(kind: Kind, object: AnyObject): Promise<void> {
    try {
      this.observe(kind, await this.options.client.create(kinds[kind], object));
    } catch (error) {
      if (statusOf(error) !== 409) throw error;
    }
  }

  /** Creates an object that nobody reads back, such as an event. */
  async emit(type: Parameters<ApiClient['create']>[0], object: AnyObject) {
    await this.options.client.create(type, object);
  }

  /** Replaces an object; throws a conflict when the store is behind. */
  async update(kind: Kind, object: AnyObject): Promise<void> {
    this.observe(kind, await this.options.client.update(kinds[kind], object));
  }

  /** Merge patch; an object that is gone is left alone. */
  async patch(
    kind: Kind,
    object: AnyObject,
    patch: object,
    subresource?: 'status',
  ): Promise<AnyObject> {
    const { namespace, name } = object.metadata;
    try {
      const answer = await this.options.client.mergePatch(
        kinds[kind],
        { namespace, name },
        // Members that are undefined mean nothing in JSON.
        JSON.parse(JSON.stringify(patch)),
        subresource ? { subresource } : undefined,
      );
      this.observe(kind, answer);
      return answer;
    } catch (error) {
      if (statusOf(error) === 404) return object;
      throw error;
    }
  }

  /** Deletes exactly this object; one that is gone already is fine. A pod with a worker ends only once its kubelet says so. */
  async delete(
    kind: Kind,
    object: AnyObject,
    options: { gracePeriodSeconds?: number } = {},
  ): Promise<void> {
    const { namespace, name, uid } = object.metadata;
    try {
      await this.options.client.delete(
        kinds[kind],
        { namespace, name },
        { uid, ...options },
      );
    } catch (error) {
      if (![404, 409].includes(statusOf(error) ?? 0)) throw error;
    }
  }

  private store(kind: Kind): Store {
    return this.stores.get(kind)!;
  }

  private observe(kind: Kind, object: AnyObject): void {
    const terminated =
      object.metadata.deletionTimestamp && !object.metadata.finalizers?.length;
    if (!terminated && this.store(kind).put(object)) this.notify(kind, object);
  }

  private notify(kind: Kind, object: AnyObject): void {
    for (const listener of [...this.listeners]) listener(kind, object);
  }

  private async follow(kind: Kind, synced: () => void): Promise<void> {
    const { client, signal } = this.options;
    while (!signal.aborted) {
      try {
        const list = await client.list(kinds[kind], { signal });
        this.store(kind)
          .replace(list.items)
          .forEach(object => this.notify(kind, object));
        synced();
        await this.watchFrom(kind, list.resourceVersion);
      } catch (error) {
        if (signal.aborted) break;
        // A watch ends with 410 when its version is gone, or with the connection; both are mended by a new list.
        const isMissing = statusOf(error) === 404;
        if (isMissing) synced();
        const ms = isMissing ? MISSING_KIND_RETRY_MS : RETRY_MS;
        await delay(ms, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async watchFrom(kind: Kind, from: string): Promise<void> {
    const { client, signal } = this.options;
    let resourceVersion = from;
    while (!signal.aborted) {
      for await (const event of client.watch(kinds[kind], {
        resourceVersion,
        signal,
      })) {
        if (event.type === 'BOOKMARK') {
          resourceVersion = event.resourceVersion;
          continue;
        }
        const object: AnyObject = event.object;
        resourceVersion = object.metadata.resourceVersion ?? resourceVersion;
        const changed =
          event.type === 'DELETED'
            ? this.store(kind).remove(object)
            : this.store(kind).put(object);
        if (changed || event.type === 'DELETED') this.notify(kind, object);
      }
    }
  }
}
