import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  formatClusterId,
  k8ssandraPermissions,
  type ActionState,
  type AdoptClusterRequest,
  type AdoptClusterResponse,
  type ApplyManifestResponse,
  type ClusterId,
  type ClusterListResponse,
  type ClusterResponse,
  type ContextId,
  type ContextListResponse,
  type ContextView,
  type ControlPlaneListResponse,
  type DeleteClusterRequest,
  type NamespaceListResponse,
  type PlanResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { PreparedManifest } from '../manifest/prepareManifest';
import type { Authorizer, ClusterPermission } from '../permissions/Authorizer';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import type { ClusterResource, Predicate } from '../permissions/resources';
import { clusterNotFound } from './errors';
import { say } from './sentences';
import type {
  ApplyOptions,
  K8ssandraService,
  RequestOptions,
  Visibility,
} from './types';

const {
  clusterRead,
  clusterCreate,
  clusterUpdate,
  clusterDelete,
  clusterAdopt,
} = k8ssandraPermissions;

/**
 * Lets through what the permission framework allows. What may not be read is not found; what may be read but not done is refused
 * by the name of the permission.
 */
export class AuthorizedK8ssandraService implements K8ssandraService {
  readonly #inner: K8ssandraService;
  readonly #authorizer: Authorizer;
  readonly #resources: ResourceDirectory;

  constructor(options: {
    inner: K8ssandraService;
    authorizer: Authorizer;
    resources: ResourceDirectory;
  }) {
    this.#inner = options.inner;
    this.#authorizer = options.authorizer;
    this.#resources = options.resources;
  }

  async listClusters(options: RequestOptions): Promise<ClusterListResponse> {
    return this.#inner.listClusters(await this.#seenBy(options));
  }

  async listControlPlanes(
    options: RequestOptions,
  ): Promise<ControlPlaneListResponse> {
    return this.#inner.listControlPlanes(await this.#seenBy(options));
  }

  async listContexts(
    controlPlane: string,
    options: RequestOptions,
  ): Promise<ContextListResponse> {
    return this.#inner.listContexts(controlPlane, await this.#seenBy(options));
  }

  async getContext(
    id: ContextId,
    options: RequestOptions,
  ): Promise<ContextView> {
    return this.#inner.getContext(id, await this.#seenBy(options));
  }

  /** Namespaces are for who may order something, wherever that is. */
  async listNamespaces(
    controlPlane: string,
    options: RequestOptions,
  ): Promise<NamespaceListResponse> {
    const { credentials } = options;
    if (!(await this.#authorizer.mayBeAllowed(clusterCreate, credentials))) {
      throw refusal(clusterCreate);
    }
    return this.#inner.listNamespaces(controlPlane, options);
  }

  async getCluster(
    id: ClusterId,
    options: RequestOptions,
  ): Promise<ClusterResponse> {
    const { credentials } = options;
    const [seen, mayDelete, mayAdopt] = await Promise.all([
      this.#seenBy(options),
      this.#authorizer.onClusters(clusterDelete, credentials),
      this.#authorizer.onClusters(clusterAdopt, credentials),
    ]);
    const view = await this.#inner.getCluster(id, seen);
    const resource = this.#existing(id);
    const { adopt } = view.actions;
    const permitted = (
      action: ActionState,
      allows: Predicate<ClusterResource>,
      permission: ClusterPermission,
    ): ActionState =>
      resource && allows(resource)
        ? action
        : {
            allowed: false,
            reason: say('action.notPermitted', { permission: permission.name }),
          };
    return {
      ...view,
      actions: {
        delete: permitted(view.actions.delete, mayDelete, clusterDelete),
        ...(adopt && { adopt: permitted(adopt, mayAdopt, clusterAdopt) }),
      },
    };
  }

  async getPlan(id: ClusterId, options: RequestOptions): Promise<PlanResponse> {
    return this.#inner.getPlan(id, await this.#seenBy(options));
  }

  async applyManifest(
    manifest: PreparedManifest,
    options: ApplyOptions,
  ): Promise<ApplyManifestResponse> {
    const { credentials, createToken } = options;
    const existing = this.#existing(manifest.id);
    const candidate = this.#resources.candidate(
      manifest.id,
      manifest.owner ?? existing?.owner ?? undefined,
    );
    if (!existing || createToken !== undefined) {
      await this.#require(clusterCreate, [candidate], credentials);
    }
    if (existing) {
      await this.#requireVisible(existing, manifest.id, options);
    }
    if (existing && createToken === undefined) {
      await this.#require(clusterUpdate, [existing, candidate], credentials);
    }
    return this.#inner.applyManifest(manifest, options);
  }

  async deleteCluster(
    id: ClusterId,
    request: DeleteClusterRequest,
    options: RequestOptions,
  ): Promise<void> {
    await this.#requireOn(id, clusterDelete, options);
    return this.#inner.deleteCluster(id, request, options);
  }

  async adoptCluster(
    id: ClusterId,
    request: AdoptClusterRequest,
    options: RequestOptions,
  ): Promise<AdoptClusterResponse> {
    await this.#requireOn(id, clusterAdopt, options);
    return this.#inner.adoptCluster(id, request, options);
  }

  /** Without a cluster of this name the inner service says whether it is absent or unknown. */
  async #requireOn(
    id: ClusterId,
    permission: ClusterPermission,
    { credentials }: RequestOptions,
  ): Promise<void> {
    const existing = this.#existing(id);
    if (!existing) {
      return;
    }
    const mayRead = await this.#authorizer.onClusters(clusterRead, credentials);
    if (!mayRead(existing)) {
      throw clusterNotFound(id);
    }
    await this.#require(permission, [existing], credentials);
  }

  #existing(id: ClusterId): ClusterResource | undefined {
    return this.#resources.cluster(formatClusterId(id));
  }

  async #seenBy(
    options: RequestOptions,
  ): Promise<RequestOptions & { visible: Visibility }> {
    const { credentials } = options;
    const [cluster, context] = await Promise.all([
      this.#authorizer.onClusters(clusterRead, credentials),
      this.#authorizer.onContexts(
        k8ssandraPermissions.contextRead,
        credentials,
      ),
    ]);
    return { ...options, visible: { cluster, context } };
  }

  /** A taken name cannot be hidden from who may create here; whose it is can. */
  async #requireVisible(
    existing: ClusterResource,
    { namespace, name }: ClusterId,
    { credentials, createToken }: ApplyOptions,
  ): Promise<void> {
    const mayRead = await this.#authorizer.onClusters(clusterRead, credentials);
    if (mayRead(existing)) {
      return;
    }
    if (createToken === undefined) {
      await this.#require(clusterCreate, [existing], credentials);
    }
    throw new ConflictError(
      `The name ${namespace}/${name} is taken. Choose another name`,
    );
  }

  async #require(
    permission: ClusterPermission,
    resources: ClusterResource[],
    credentials: BackstageCredentials,
  ): Promise<void> {
    const allows = await this.#authorizer.onClusters(permission, credentials);
    if (!resources.every(resource => allows(resource))) {
      throw refusal(permission);
    }
  }
}

function refusal(permission: ClusterPermission): NotAllowedError {
  return new NotAllowedError(
    `You lack the permission ${permission.name} for this`,
  );
}
