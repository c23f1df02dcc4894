import type {
  ApiServerHooks,
  PodProxyAnswer,
  PodProxyCall,
} from '../apiserver';
import type { DataPlane } from '../dataplane';
import type { ManagementApi } from '../managementApi';

/** Options of {@link podHooks}. */
export interface PodHooksOptions {
  /** Name of the Kubernetes cluster. */
  cluster: string;
  managementApi: ManagementApi;
  /** Its data plane; undefined while it starts. */
  dataPlane: () => DataPlane | undefined;
}

/** What the API server asks of pods: calls to their management API, and their logs. */
export function podHooks(options: PodHooksOptions): ApiServerHooks {
  return {
    podProxy: async call => answer(options, call),
    podLogs: (namespace, pod, container) =>
      (
        options
          .dataPlane()
          ?.logs({ cluster: options.cluster, namespace, pod }, container) ?? []
      )
        .map(line => `${line}\n`)
        .join(''),
  };
}

const portOf = (text: string) => {
  if (text === '' || text === 'mgmt-api-http') return 8080;
  return Number(text);
};

function answer(
  { cluster, managementApi }: PodHooksOptions,
  call: PodProxyCall,
): PodProxyAnswer {
  let body: unknown;
  try {
    const text = call.body?.toString();
    body = text ? JSON.parse(text) : undefined;
  } catch {
    return { status: 400, body: 'The body of the request is not JSON' };
  }
  const response = managementApi({
    cluster,
    namespace: call.namespace,
    pod: call.pod,
    port: portOf(call.port),
    method: call.method,
    path: call.path,
    body,
  });
  return typeof response.body === 'string'
    ? {
        status: response.status,
        headers: { 'content-type': 'text/plain' },
        body: response.body,
      }
    : {
        status: response.status,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(response.body),
      };
}
