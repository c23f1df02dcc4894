import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';

/** What to wait for. */
export interface UntilOptions<T> {
  client: KubernetesClient;
  type: ResourceType;
  /** Empty for what is in none. */
  namespace: string;
  name: string;
  /** Called with every state of the object; undefined when it is gone. */
  condition: (object: T | undefined) => boolean;
  /** What is waited for, for the error message. */
  what: string;
  timeoutMs?: number;
}

/** Watches one object until the condition holds; resolves with it. */
export async function untilObject<T extends KubernetesObject>(
  options: UntilOptions<T>,
): Promise<T | undefined> {
  const { client, type, name, condition, what } = options;
  const namespace = options.namespace || undefined;
  const timeoutMs = options.timeoutMs ?? 60_000;
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), timeoutMs);
  let last: T | undefined;
  try {
    for (;;) {
      const { items, resourceVersion } = await client.list<T>(type, {
        namespace,
        fieldSelector: `metadata.name=${name}`,
      });
      last = items[0];
      if (condition(last)) return last;
      for await (const event of client.watch<T>(type, {
        namespace,
        fieldSelector: `metadata.name=${name}`,
        resourceVersion,
        signal: ended.signal,
      })) {
        if (event.type === 'BOOKMARK') continue;
        last = event.type === 'DELETED' ? undefined : event.object;
        if (condition(last)) return last;
      }
      ended.signal.throwIfAborted();
    }
  } catch (error) {
    if (!ended.signal.aborted) throw error;
    throw new Error(
      `${what}: not so after ${timeoutMs / 1000} s. Last seen: ${JSON.stringify(
        last,
      )?.slice(0, 3000)}`,
    );
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}
