import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createRefusingClient } from '../cluster/refusingClient';
import { KubernetesError } from '../client/errors';
import type {
  KubernetesClient,
  ListResult,
  WatchEvent,
  WatchOptions,
} from '../client/types';

type AnyEvent = WatchEvent<KubernetesObject>;

/** A watch that the test feeds. */
export interface OpenWatch {
  options: WatchOptions;
  send(...events: AnyEvent[]): void;
  end(): void;
  fail(error: KubernetesError): void;
}

/** A client whose lists and watches are answered by the test, one after the other. */
export interface ScriptedClient extends KubernetesClient {
  /** Answers of coming lists, in order; a list without one waits. */
  lists: Array<ListResult<KubernetesObject> | KubernetesError>;
  listed: Array<{ namespace?: string }>;
  watches: OpenWatch[];
  lastWatch(): OpenWatch;
}

/** Makes a scripted client. */
export function createScriptedClient(): ScriptedClient {
  const lists: ScriptedClient['lists'] = [];
  const listed: ScriptedClient['listed'] = [];
  const watches: OpenWatch[] = [];
  return {
    ...createRefusingClient({ code: 'Closed', message: 'not scripted' }),
    lists,
    listed,
    watches,
    lastWatch: () => watches[watches.length - 1],
    list: async (_type, options = {}) => {
      listed.push({ namespace: options.namespace });
      const answer = lists.shift();
      if (answer instanceof KubernetesError) throw answer;
      if (!answer) return new Promise(() => {});
      const { project = (object: unknown) => object } = options;
      return { ...answer, items: answer.items.map(project) } as never;
    },
    watch: (_type, options) => {
      const queue: Array<AnyEvent | 'end' | KubernetesError> = [];
      let wake = () => {};
      const sleep = () =>
        new Promise<void>(resolve => {
          wake = resolve;
        });
      const push = (...entries: typeof queue) => {
        queue.push(...entries);
        wake();
      };
      watches.push({
        options,
        send: (...events) => push(...events),
        end: () => push('end'),
        fail: error => push(error),
      });
      options.signal.addEventListener('abort', () => push('end'));
      return (async function* stream() {
        for (;;) {
          const next = queue.shift();
          if (next === 'end') return;
          if (next instanceof KubernetesError) throw next;
          if (next === undefined) {
            await sleep();
          } else {
            options.onContact?.();
            yield next as never;
          }
        }
      })();
    },
  };
}

/** A config map of a version. */
export function configMap(
  name: string,
  resourceVersion: string,
  extra: { namespace?: string; labels?: Record<string, string> } = {},
): KubernetesObject {
  const { namespace = 'x', labels } = extra;
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace, resourceVersion, ...(labels && { labels }) },
  };
}

/** An error of the API server. */
export const failed = (code: string) =>
  new KubernetesError({ code, message: `${code} of the test` });
