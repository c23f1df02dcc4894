import { ResponseError } from '@backstage/errors';
import { HOME_IN_PATH, type ContextAccessResponse } from '../access/types';
import type { HistoryQuery, HistoryResponse } from '../history/types';
import type { ClusterId, ContextId } from '../ids';
import type {
  ContextSurvivalResponse,
  SurvivalResponse,
} from '../survival/viewTypes';
import { historySearch } from './historySearch';
import type {
  AdoptClusterRequest,
  AdoptClusterResponse,
  ApplyManifestRequest,
  ApplyManifestResponse,
  CallOptions,
  ClusterListResponse,
  ClusterResponse,
  ContextListResponse,
  ControlPlaneListResponse,
  DeleteClusterRequest,
  K8ssandraApi,
  NamespaceListResponse,
  PlanResponse,
  ReadOptions,
} from './types';

/** What the client needs of its surroundings: in browsers `discoveryApiRef` and `fetchApiRef`, in backends the discovery service and `fetch`. */
export interface K8ssandraClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** Bodies kept for `If-None-Match`; a portal shows far fewer pages than this at a time. */
const KEPT_BODIES = 200;

/**
 * Calls the HTTP API of the backend plugin `k8ssandra`.
 * Every method throws `ResponseError` when the server refuses, with its message and, for 422, the causes (see `causesOf`).
 * Reads send `If-None-Match` and answer the body they had when nothing changed; ages in it are those of the first answer.
 */
export class K8ssandraClient implements K8ssandraApi {
  readonly #options: K8ssandraClientOptions;
  /** By URL and token, so that nobody gets what another caller may read. */
  readonly #kept = new Map<string, { etag: string; body: unknown }>();

  constructor(options: K8ssandraClientOptions) {
    this.#options = options;
  }

  listClusters(options?: ReadOptions): Promise<ClusterListResponse> {
    return this.#read('/clusters', options);
  }

  listControlPlanes(options?: ReadOptions): Promise<ControlPlaneListResponse> {
    return this.#read('/control-planes', options);
  }

  listContexts(
    controlPlane: string,
    options?: ReadOptions,
  ): Promise<ContextListResponse> {
    return this.#read(`${controlPlanePath(controlPlane)}/contexts`, options);
  }

  getContextAccess(
    id: ContextId,
    options?: ReadOptions,
  ): Promise<ContextAccessResponse> {
    return this.#read(`${contextPath(id)}/access`, options);
  }

  getContextSurvival(
    id: ContextId,
    options?: ReadOptions,
  ): Promise<ContextSurvivalResponse> {
    return this.#read(`${contextPath(id)}/survival`, options);
  }

  listNamespaces(
    controlPlane: string,
    options?: ReadOptions,
  ): Promise<NamespaceListResponse> {
    return this.#read(`${controlPlanePath(controlPlane)}/namespaces`, options);
  }

  getCluster(id: ClusterId, options?: ReadOptions): Promise<ClusterResponse> {
    return this.#read(clusterPath(id), options);
  }

  getPlan(id: ClusterId, options?: ReadOptions): Promise<PlanResponse> {
    return this.#read(`${clusterPath(id)}/plan`, options);
  }

  getSurvival(id: ClusterId, options?: ReadOptions): Promise<SurvivalResponse> {
    return this.#read(`${clusterPath(id)}/survival`, options);
  }

  getHistory(
    query?: HistoryQuery,
    options?: ReadOptions,
  ): Promise<HistoryResponse> {
    return this.#read(`/history${historySearch(query)}`, options);
  }

  getClusterHistory(
    id: ClusterId,
    query?: HistoryQuery,
    options?: ReadOptions,
  ): Promise<HistoryResponse> {
    const search = historySearch(query);
    return this.#read(`${clusterPath(id)}/history${search}`, options);
  }

  getContextHistory(
    id: ContextId,
    query?: HistoryQuery,
    options?: ReadOptions,
  ): Promise<HistoryResponse> {
    const search = historySearch(query);
    return this.#read(`${contextPath(id)}/history${search}`, options);
  }

  async applyManifest(
    controlPlane: string,
    request: ApplyManifestRequest,
    options?: CallOptions,
  ): Promise<ApplyManifestResponse> {
    const path = `${controlPlanePath(controlPlane)}/manifests`;
    const response = await this.#send('POST', path, request, options);
    return response.json();
  }

  async deleteCluster(
    id: ClusterId,
    request: DeleteClusterRequest,
    options?: CallOptions,
  ): Promise<void> {
    await this.#send('DELETE', clusterPath(id), request, options);
  }

  async adoptCluster(
    id: ClusterId,
    request: AdoptClusterRequest,
    options?: CallOptions,
  ): Promise<AdoptClusterResponse> {
    const path = `${clusterPath(id)}/adopt`;
    const response = await this.#send('POST', path, request, options);
    return response.json();
  }

  async #read<T>(path: string, options: ReadOptions = {}): Promise<T> {
    const url = await this.#url(path);
    const key = `${options.token ?? ''} ${url}`;
    const kept = this.#kept.get(key);
    const response = await this.#options.fetchApi.fetch(url, {
      headers: {
        ...authorization(options),
        ...(kept && { 'If-None-Match': kept.etag }),
      },
      // the browser's own cache would answer 304 as 200 with old ages
      cache: 'no-store',
      signal: options.signal,
    });
    if (response.status === 304 && kept) {
      return kept.body as T;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const body = await response.json();
    this.#keep(key, response.headers.get('ETag'), body);
    return body;
  }

  #keep(key: string, etag: string | null, body: unknown) {
    this.#kept.delete(key);
    if (etag === null) {
      return;
    }
    this.#kept.set(key, { etag, body });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_BODIES) {
      this.#kept.delete(oldest);
    }
  }

  async #send(
    method: 'POST' | 'DELETE',
    path: string,
    body: unknown,
    options: CallOptions = {},
  ): Promise<Response> {
    const response = await this.#options.fetchApi.fetch(await this.#url(path), {
      method,
      headers: {
        ...authorization(options),
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
      signal: options.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }

  async #url(path: string): Promise<string> {
    const base = await this.#options.discoveryApi.getBaseUrl('k8ssandra');
    return `${base}/v1${path}`;
  }
}

function authorization({ token }: CallOptions): Record<string, string> {
  return token ? { Authorization: `Bearer ${token}` } : {};
}

function controlPlanePath(controlPlane: string): string {
  return `/control-planes/${encodeURIComponent(controlPlane)}`;
}

/** The control plane's own Kubernetes cluster has no name, and an address needs one. */
function contextPath({ controlPlane, context }: ContextId): string {
  const name = encodeURIComponent(context || HOME_IN_PATH);
  return `${controlPlanePath(controlPlane)}/contexts/${name}`;
}

function clusterPath({ controlPlane, namespace, name }: ClusterId): string {
  const inControlPlane = `namespaces/${encodeURIComponent(
    namespace,
  )}/clusters/${encodeURIComponent(name)}`;
  return `${controlPlanePath(controlPlane)}/${inControlPlane}`;
}
