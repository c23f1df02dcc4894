import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** An object with any content; the data plane reads what it needs. */
export type AnyObject = KubernetesObject & {
  metadata: { generateName?: string; deletionGracePeriodSeconds?: number };
  [field: string]: any;
};

/** One event of a watch. */
export type ApiWatchEvent =
  | { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: AnyObject }
  | { type: 'BOOKMARK'; resourceVersion: string };

/**
 * What the data plane asks of a Kubernetes API, a part of the `KubernetesClient` of `packages/kubernetes-runtime`:
 * it runs against the simulated API server in-process and against a real one over the network.
 */
export interface ApiClient {
  list(
    type: ResourceType,
    options?: { signal?: AbortSignal },
  ): Promise<{ items: any[]; resourceVersion: string }>;
  create(type: ResourceType, object: any): Promise<any>;
  /** PUT: replaces the object; carries its resource version. */
  update(type: ResourceType, object: any): Promise<any>;
  mergePatch(
    type: ResourceType,
    key: { namespace?: string; name: string },
    patch: object,
    options?: { subresource?: 'status' },
  ): Promise<any>;
  delete(
    type: ResourceType,
    key: { namespace?: string; name: string },
    options?: { uid?: string; gracePeriodSeconds?: number },
  ): Promise<void>;
  watch(
    type: ResourceType,
    options: { resourceVersion?: string; signal: AbortSignal },
  ): AsyncIterable<any>;
}

/** The HTTP status that an error of a client stands for; undefined when the server did not answer. */
export function statusOf(error: unknown): number | undefined {
  const { status, statusCode, code } = (error ?? {}) as Record<string, unknown>;
  return [status, statusCode, code].find(
    (value): value is number => typeof value === 'number',
  );
}
