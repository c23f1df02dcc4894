import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AdoptClusterRequest,
  AdoptClusterResponse,
  ApplyManifestResponse,
  ClusterId,
  ClusterListResponse,
  ClusterResponse,
  ContextId,
  ContextListResponse,
  ContextView,
  ControlPlaneListResponse,
  DatacenterNodesResponse,
  DeleteClusterRequest,
  NamespaceListResponse,
  PlanResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { PreparedManifest } from '../manifest/prepareManifest';
import type {
  ClusterResource,
  ContextResource,
  Predicate,
} from '../permissions/resources';
import type { Place } from '../permissions/Authorizer';

/** Who asks. */
export interface RequestOptions {
  credentials: BackstageCredentials;
}

/** What a viewer may read; what is not readable is neither listed nor counted. */
export interface Visibility {
  cluster: Predicate<ClusterResource>;
  context: Predicate<ContextResource>;
}

/** Options of a read. Without `visible` everything is. */
export interface ReadOptions extends RequestOptions {
  visible?: Visibility;
}

/** Options of {@link K8ssandraService.listNamespaces}. */
export interface NamespaceOptions extends ReadOptions {
  /** Where the viewer may order something; everywhere when absent. */
  places?: Predicate<Place>;
}

/** Options of {@link K8ssandraService.applyManifest}; see `ApplyManifestRequest`. */
export interface ApplyOptions extends RequestOptions {
  dryRun?: boolean;
  createToken?: string;
}

/**
 * What the routes offer, each answer in the shape of the HTTP API. All reads are of what is known now and never wait for Kubernetes.
 * Errors are those of `@backstage/errors` and `InvalidManifestError`; none carries a cause.
 */
export interface K8ssandraService {
  listClusters(options: ReadOptions): Promise<ClusterListResponse>;
  listControlPlanes(options: ReadOptions): Promise<ControlPlaneListResponse>;
  /** @throws NotFoundError for an unknown control plane; this goes for every method that names one */
  listContexts(
    controlPlane: string,
    options: ReadOptions,
  ): Promise<ContextListResponse>;
  getContext(id: ContextId, options: ReadOptions): Promise<ContextView>;
  listNamespaces(
    controlPlane: string,
    options: NamespaceOptions,
  ): Promise<NamespaceListResponse>;
  /** @throws NotFoundError; ServiceUnavailableError while it cannot be known whether the cluster exists */
  getCluster(id: ClusterId, options: ReadOptions): Promise<ClusterResponse>;
  /** @throws NotFoundError for a cluster or a datacenter that is not there */
  getDatacenterNodes(
    id: ClusterId,
    datacenter: string,
    options: ReadOptions,
  ): Promise<DatacenterNodesResponse>;
  getPlan(id: ClusterId, options: ReadOptions): Promise<PlanResponse>;
  /**
   * Creates or updates a cluster; with a create token it only creates, and repeating it is safe.
   * @throws InvalidManifestError, ConflictError, ServiceUnavailableError
   */
  applyManifest(
    manifest: PreparedManifest,
    options: ApplyOptions,
  ): Promise<ApplyManifestResponse>;
  /** @throws InputError unless the confirmation is `<namespace>/<name>`; NotFoundError, ConflictError, ServiceUnavailableError */
  deleteCluster(
    id: ClusterId,
    request: DeleteClusterRequest,
    options: ReadOptions,
  ): Promise<void>;
  /**
   * Takes charge of a cluster that another control plane ran.
   * @throws InputError unless the confirmation is `<namespace>/<name>`; NotFoundError, ConflictError, ServiceUnavailableError
   */
  adoptCluster(
    id: ClusterId,
    request: AdoptClusterRequest,
    options: ReadOptions,
  ): Promise<AdoptClusterResponse>;
}
