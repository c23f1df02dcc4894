import type { ApiServerHooks } from '../apiserver';
import type { DataPlane } from '../dataplane';
import type { ManagementApi } from '../managementApi';
import { connectToPod, type PodAnswer } from './podSocket';

/** Options of {@link podHooks}. */
export interface PodHooksOptions {
  /** Name of the Kubernetes cluster. */
  cluster: string;
  managementApi: ManagementApi;
  /** Its data plane; undefined while it starts. */
  dataPlane: () => DataPlane | undefined;
}

const portOf = (text: string) => {
  if (text === '' || text === 'mgmt-api-http') return 8080;
  return Number(text);
};

/** What a dialler says whose packets a firewall drops. */
const timeout = (ip: string, port: number) =>
  `dial tcp ${ip}:${port}: i/o timeout`;

/** What the API server asks of pods: calls to their management API, connections to its port, and their logs. */
export function podHooks(options: PodHooksOptions): ApiServerHooks {
  const { cluster } = options;
  const find = (namespace: string, pod: string) =>
    options.dataPlane()?.find({ cluster, namespace, pod });
  return {
    podProxy: async ({ namespace, pod, port, method, path, body }) => {
      // The proxy shows no certificate: TLS ends what it says.
      const found = find(namespace, pod);
      if (found?.secured) throw new Error('EOF');
      if (found?.blocked)
        throw new Error(timeout(found.blocked.ip, portOf(port)));
      const call = { namespace, pod, port: portOf(port) };
      return answerOf(
        options,
        call,
      )({ method, path, body: Buffer.from(body ?? '') });
    },
    podConnect: async call =>
      connectToPod(
        find(call.namespace, call.pod),
        call.port,
        answerOf(options, call),
      ),
    podLogs: (namespace, pod, container) =>
      (options.dataPlane()?.logs({ cluster, namespace, pod }, container) ?? [])
        .map(line => `${line}\n`)
        .join(''),
  };
}

/** What the management API of a pod answers. */
export function answerOf(
  {
    cluster,
    managementApi,
  }: Pick<PodHooksOptions, 'cluster' | 'managementApi'>,
  at: { namespace: string; pod: string; port: number },
): PodAnswer {
  return ({ method, path, body: sent }) => {
    let body: unknown;
    try {
      body = sent.length > 0 ? JSON.parse(sent.toString()) : undefined;
    } catch {
      return {
        status: 400,
        headers: { 'content-type': 'text/plain' },
        body: 'The body of the request is not JSON',
      };
    }
    const response = managementApi({ cluster, ...at, method, path, body });
    const isText = typeof response.body === 'string';
    return {
      status: response.status,
      headers: { 'content-type': isText ? 'text/plain' : 'application/json' },
      body: isText ? String(response.body) : JSON.stringify(response.body),
    };
  };
}
