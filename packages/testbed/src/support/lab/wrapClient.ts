import {
  KubernetesError,
  type KubernetesClient,
  type WatchEvent,
  type WatchOptions,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A write on its way to an API server. */
export interface LabWrite {
  /** Empty for the control-plane cluster. */
  context: string;
  verb: 'create' | 'update' | 'apply' | 'mergePatch' | 'jsonPatch' | 'delete';
  type: ResourceType;
  namespace?: string;
  name: string;
  /** Of an apply, a create or an update. */
  object?: KubernetesObject;
  /** Preconditions of a delete, subresource of a patch. */
  options: { uid?: string; resourceVersion?: string; subresource?: string };
}

/** Stands between a control plane and its Kubernetes clusters. */
export interface Interceptor {
  /** Called before a write is sent; what it throws is what the control plane sees. */
  before?(write: LabWrite): void | Promise<void>;
  /** Called when the API server did it. */
  after?(write: LabWrite): void;
  /** Stands in a watch: what it gives is what the control plane sees. */
  watch?(
    context: string,
    type: ResourceType,
    events: AsyncIterable<WatchEvent<any>>,
  ): AsyncIterable<WatchEvent<any>>;
  /** The process is dead: nothing goes out any more, and no answer comes in. */
  readonly dead?: boolean;
}

const VERBS = [
  'create',
  'update',
  'apply',
  'mergePatch',
  'jsonPatch',
  'delete',
] as const;

/** The same client, with an interceptor before and after every write. */
export function wrapClient(
  client: KubernetesClient,
  context: string,
  interceptor: Interceptor,
): KubernetesClient {
  const refuseDead = () => {
    if (interceptor.dead) {
      throw new KubernetesError({ code: 'Closed', message: 'killed' });
    }
  };
  const wrapped: KubernetesClient = Object.create(client);
  for (const method of [
    'get',
    'list',
    'podProxy',
    'portForward',
    'getRaw',
  ] as const) {
    Object.assign(wrapped, {
      [method]: async (...args: unknown[]) => {
        refuseDead();
        const answer = await (client[method] as Function).apply(client, args);
        refuseDead();
        return answer;
      },
    });
  }
  if (interceptor.watch) {
    const { watch } = interceptor;
    Object.assign(wrapped, {
      watch: (type: ResourceType, options: WatchOptions) =>
        watch.call(interceptor, context, type, client.watch(type, options)),
    });
  }
  for (const verb of VERBS) {
    Object.assign(wrapped, {
      [verb]: async (type: ResourceType, ...args: any[]) => {
        refuseDead();
        const write = writeOf(context, verb, type, args);
        await interceptor.before?.(write);
        const answer = await (client[verb] as Function).apply(client, [
          type,
          ...args,
        ]);
        interceptor.after?.(write);
        refuseDead();
        return answer;
      },
    });
  }
  return wrapped;
}

function writeOf(
  context: string,
  verb: LabWrite['verb'],
  type: ResourceType,
  args: any[],
): LabWrite {
  const isWhole = verb === 'create' || verb === 'update' || verb === 'apply';
  const isDelete = verb === 'delete';
  const target = isWhole ? args[0].metadata : args[0];
  return {
    context,
    verb,
    type,
    namespace: target.namespace,
    name: target.name,
    ...(isWhole && { object: args[0] }),
    options: (isWhole || isDelete ? args[1] : args[2]) ?? {},
  };
}
