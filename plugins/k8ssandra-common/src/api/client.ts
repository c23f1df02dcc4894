import type {
  CheckContextResponse,
  ConnectContextRequest,
  ConnectContextResponse,
  ContextAccessResponse,
  RemoveContextRequest,
  RemoveContextResponse,
  RenewContextRequest,
  RenewContextResponse,
} from '../access';
import type {
  DatacenterDetails,
  NodeDetails,
  NodeLogQuery,
  NodeLogResponse,
} from '../datacenter';
import type { ConnectionResponse } from '../connection/types';
import type { HistoryQuery, HistoryResponse } from '../history/types';
import type { ClusterId, ContextId } from '../ids';
import type { ManifestsResponse } from '../manifests/types';
import type {
  ContextSurvivalResponse,
  SurvivalResponse,
} from '../survival/viewTypes';
import { historySearch } from './historySearch';
import {
  clusterPath,
  contextPath,
  controlPlanePath,
  datacenterPath,
  nodePath,
} from './paths';
import { ApiTransport, type K8ssandraClientOptions } from './transport';
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
  DatacenterNodesResponse,
  DeleteClusterRequest,
  K8ssandraApi,
  NamespaceListResponse,
  PlanResponse,
  ReadOptions,
} from './types';

/**
 * Calls the HTTP API of the backend plugin `k8ssandra`.
 * Every method throws `ResponseError` when the server refuses, with its message and, for 422, the causes (see `causesOf`).
 * Reads send `If-None-Match` and answer the body they had when nothing changed; ages in it are those of the first answer.
 */
export class K8ssandraClient implements K8ssandraApi {
  readonly #transport: ApiTransport;

  constructor(options: K8ssandraClientOptions) {
    this.#transport = new ApiTransport(options);
  }

  listClusters(options?: ReadOptions): Promise<ClusterListResponse> {
    return this.#transport.read('/clusters', options);
  }

  listControlPlanes(options?: ReadOptions): Promise<ControlPlaneListResponse> {
    return this.#transport.read('/control-planes', options);
  }

  listContexts(
    controlPlane: string,
    options?: ReadOptions,
  ): Promise<ContextListResponse> {
    return this.#transport.read(
      `${controlPlanePath(controlPlane)}/contexts`,
      options,
    );
  }

  getContextAccess(
    id: ContextId,
    { refresh, ...options }: ReadOptions & { refresh?: boolean } = {},
  ): Promise<ContextAccessResponse> {
    const search = refresh ? '?refresh=true' : '';
    return this.#transport.read(`${contextPath(id)}/access${search}`, options);
  }

  getContextSurvival(
    id: ContextId,
    options?: ReadOptions,
  ): Promise<ContextSurvivalResponse> {
    return this.#transport.read(`${contextPath(id)}/survival`, options);
  }

  listNamespaces(
    controlPlane: string,
    options?: ReadOptions,
  ): Promise<NamespaceListResponse> {
    return this.#transport.read(
      `${controlPlanePath(controlPlane)}/namespaces`,
      options,
    );
  }

  getCluster(id: ClusterId, options?: ReadOptions): Promise<ClusterResponse> {
    return this.#transport.read(clusterPath(id), options);
  }

  getDatacenterNodes(
    id: ClusterId,
    datacenter: string,
    options?: ReadOptions,
  ): Promise<DatacenterNodesResponse> {
    return this.#transport.read(
      `${datacenterPath(id, datacenter)}/nodes`,
      options,
    );
  }

  getDatacenter(
    id: ClusterId,
    datacenter: string,
    options?: ReadOptions,
  ): Promise<DatacenterDetails> {
    return this.#transport.read(datacenterPath(id, datacenter), options);
  }

  getNode(
    id: ClusterId,
    datacenter: string,
    pod: string,
    options?: ReadOptions,
  ): Promise<NodeDetails> {
    return this.#transport.read(nodePath(id, datacenter, pod), options);
  }

  getNodeLog(
    id: ClusterId,
    datacenter: string,
    pod: string,
    { container, tail, previous }: NodeLogQuery = {},
    options?: ReadOptions,
  ): Promise<NodeLogResponse> {
    const search = new URLSearchParams();
    if (container !== undefined) search.set('container', container);
    if (tail !== undefined) search.set('tail', String(tail));
    if (previous) search.set('previous', 'true');
    const query = search.size > 0 ? `?${search}` : '';
    const path = `${nodePath(id, datacenter, pod)}/logs${query}`;
    return this.#transport.read(path, options);
  }

  getPlan(id: ClusterId, options?: ReadOptions): Promise<PlanResponse> {
    return this.#transport.read(`${clusterPath(id)}/plan`, options);
  }

  getSurvival(id: ClusterId, options?: ReadOptions): Promise<SurvivalResponse> {
    return this.#transport.read(`${clusterPath(id)}/survival`, options);
  }

  getConnection(
    id: ClusterId,
    options?: ReadOptions,
  ): Promise<ConnectionResponse> {
    return this.#transport.read(`${clusterPath(id)}/connection`, options);
  }

  getManifests(
    id: ClusterId,
    options?: ReadOptions,
  ): Promise<ManifestsResponse> {
    return this.#transport.read(`${clusterPath(id)}/manifests`, options);
  }

  getHistory(
    query?: HistoryQuery,
    options?: ReadOptions,
  ): Promise<HistoryResponse> {
    return this.#transport.read(`/history${historySearch(query)}`, options);
  }

  getClusterHistory(
    id: ClusterId,
    query?: HistoryQuery,
    options?: ReadOptions,
  ): Promise<HistoryResponse> {
    const search = historySearch(query);
    return this.#transport.read(`${clusterPath(id)}/history${search}`, options);
  }

  getContextHistory(
    id: ContextId,
    query?: HistoryQuery,
    options?: ReadOptions,
  ): Promise<HistoryResponse> {
    const search = historySearch(query);
    return this.#transport.read(`${contextPath(id)}/history${search}`, options);
  }

  async applyManifest(
    controlPlane: string,
    request: ApplyManifestRequest,
    options?: CallOptions,
  ): Promise<ApplyManifestResponse> {
    const path = `${controlPlanePath(controlPlane)}/manifests`;
    return this.#change('POST', path, request, options);
  }

  async deleteCluster(
    id: ClusterId,
    request: DeleteClusterRequest,
    options?: CallOptions,
  ): Promise<void> {
    await this.#transport.send('DELETE', clusterPath(id), request, options);
  }

  async adoptCluster(
    id: ClusterId,
    request: AdoptClusterRequest,
    options?: CallOptions,
  ): Promise<AdoptClusterResponse> {
    const path = `${clusterPath(id)}/adopt`;
    return this.#change('POST', path, request, options);
  }

  checkContext(
    controlPlane: string,
    request: ConnectContextRequest,
    options?: CallOptions,
  ): Promise<CheckContextResponse> {
    const path = `${controlPlanePath(controlPlane)}/contexts/check`;
    return this.#change('POST', path, request, options);
  }

  connectContext(
    controlPlane: string,
    request: ConnectContextRequest,
    options?: CallOptions,
  ): Promise<ConnectContextResponse> {
    const path = `${controlPlanePath(controlPlane)}/contexts`;
    return this.#change('POST', path, request, options);
  }

  renewContext(
    id: ContextId,
    request: RenewContextRequest,
    options?: CallOptions,
  ): Promise<RenewContextResponse> {
    const path = `${contextPath(id)}/credential`;
    return this.#change('PUT', path, request, options);
  }

  removeContext(
    id: ContextId,
    request: RemoveContextRequest,
    options?: CallOptions,
  ): Promise<RemoveContextResponse> {
    return this.#change('DELETE', contextPath(id), request, options);
  }

  async #change<T>(...sent: Parameters<ApiTransport['send']>): Promise<T> {
    const response = await this.#transport.send(...sent);
    return response.json();
  }
}
