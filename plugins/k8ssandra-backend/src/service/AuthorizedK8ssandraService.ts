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
  type DatacenterNodesResponse,
  type DeleteClusterRequest,
  type NamespaceListResponse,
  type PlanResponse,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { PreparedManifest } from '../manifest/prepareManifest';
import { permittedContexts } from '../permissions/contextActions';
import type { Authorizer, ClusterPermission } from '../permissions/Authorizer';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import type { ClusterResource, Predicate } from '../permissions/resources';
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
  contextConnect,
} = k8ssandraPermissions;

/** A request, and what its sender may read. */
type Seen = RequestOptions & { visible: Visibility };

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
    const { credentials } = options;
    const [seen, places, mayConnect] = await Promise.all([
      this.#seenBy(options),
      this.#authorizer.onPlaces(clusterCreate, credentials),
      this.#authorizer.onAnyContext(contextConnect, credentials),
    ]);
    return {
      ...(await this.#inner.listClusters(seen)),
      actions: {
        create: actionOf(Boolean(places), () =>
          say('fleet.mayNotCreate', { permission: clusterCreate.name }),
        ),
        connect: actionOf(mayConnect, () =>
          say('fleet.mayNotConnect', { permission: contextConnect.name }),
        ),
      },
    };
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
    const { credentials } = options;
    const [seen, mayConnect, permitted] = await Promise.all([
      this.#seenBy(options),
      this.#authorizer.onAnyContext(contextConnect, credentials),
      permittedContexts(
        { authorizer: this.#authorizer, resources: this.#resources },
        credentials,
      ),
    ]);
    const { items } = await this.#inner.listContexts(controlPlane, seen);
    return {
      items: items.map(permitted),
      actions: {
        connect: actionOf(mayConnect, () =>
          say('fleet.mayNotConnect', { permission: contextConnect.name }),
        ),
      },
    };
  }

  async getContext(
    id: ContextId,
    options: RequestOptions,
  ): Promise<ContextView> {
    return this.#inner.getContext(id, await this.#seenBy(options));
  }

  /** Namespaces are for who may order something, as far as that is open to them. */
  async listNamespaces(
    controlPlane: string,
    options: RequestOptions,
  ): Promise<NamespaceListResponse> {
    const [seen, places] = await Promise.all([
      this.#seenBy(options),
      this.#authorizer.onPlaces(clusterCreate, options.credentials),
    ]);
    if (!places) {
      throw refusal(clusterCreate);
    }
    return this.#inner.listNamespaces(controlPlane, { ...seen, places });
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
      resource && allows(resource) ? action : notPermitted(permission);
    return {
      ...view,
      actions: {
        delete: permitted(view.actions.delete, mayDelete, clusterDelete),
        ...(adopt && { adopt: permitted(adopt, mayAdopt, clusterAdopt) }),
      },
    };
  }

  async getDatacenterNodes(
    id: ClusterId,
    datacenter: string,
    options: RequestOptions,
  ): Promise<DatacenterNodesResponse> {
    const seen = await this.#seenBy(options);
    return this.#inner.getDatacenterNodes(id, datacenter, seen);
  }

  async getPlan(id: ClusterId, options: RequestOptions): Promise<PlanResponse> {
    return this.#inner.getPlan(id, await this.#seenBy(options));
  }

  async applyManifest(
    manifest: PreparedManifest,
    options: ApplyOptions,
  ): Promise<ApplyManifestResponse> {
    const { credentials, createToken } = options;
    const { id, owner, cluster } = manifest;
    const [mayRead, mayCreate, mayUpdate] = await Promise.all([
      this.#authorizer.onClusters(clusterRead, credentials),
      this.#authorizer.onClusters(clusterCreate, credentials),
      this.#authorizer.onClusters(clusterUpdate, credentials),
    ]);
    const taken = this.#existing(id);
    const existing = taken && mayRead(taken) ? taken : undefined;
    const candidate = this.#resources.candidate(
      id,
      owner ?? existing?.owner ?? undefined,
      cluster,
    );
    const creates = !existing || createToken !== undefined;
    if (creates && !mayCreate(candidate)) {
      throw refusal(clusterCreate);
    }
    if (taken && !existing) {
      // A taken name cannot be hidden from who may create here; whose it is can.
      throw new ConflictError(
        `The name ${id.namespace}/${id.name} is taken. Choose another name`,
      );
    }
    // Nobody may give a cluster a form in which they could not change it any more.
    if (
      existing &&
      !creates &&
      !(mayUpdate(existing) && mayUpdate(candidate))
    ) {
      throw refusal(clusterUpdate);
    }
    return this.#inner.applyManifest(manifest, options);
  }

  async deleteCluster(
    id: ClusterId,
    request: DeleteClusterRequest,
    options: RequestOptions,
  ): Promise<void> {
    const seen = await this.#requireOn(id, clusterDelete, options);
    return this.#inner.deleteCluster(id, request, seen);
  }

  async adoptCluster(
    id: ClusterId,
    request: AdoptClusterRequest,
    options: RequestOptions,
  ): Promise<AdoptClusterResponse> {
    const seen = await this.#requireOn(id, clusterAdopt, options);
    return this.#inner.adoptCluster(id, request, seen);
  }

  /** What the viewer cannot see is left to the inner service, which answers it like what is absent. */
  async #requireOn(
    id: ClusterId,
    permission: ClusterPermission,
    options: RequestOptions,
  ): Promise<Seen> {
    const [seen, allows] = await Promise.all([
      this.#seenBy(options),
      this.#authorizer.onClusters(permission, options.credentials),
    ]);
    const existing = this.#existing(id);
    if (existing && seen.visible.cluster(existing) && !allows(existing)) {
      throw refusal(permission);
    }
    return seen;
  }

  #existing(id: ClusterId): ClusterResource | undefined {
    return this.#resources.cluster(formatClusterId(id));
  }

  async #seenBy(options: RequestOptions): Promise<Seen> {
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
}

function actionOf(allowed: boolean, reason: () => Sentence): ActionState {
  return { allowed, reason: allowed ? null : reason() };
}

function notPermitted(permission: ClusterPermission): ActionState {
  return {
    allowed: false,
    reason: say('action.notPermitted', { permission: permission.name }),
  };
}

function refusal(permission: ClusterPermission): NotAllowedError {
  return new NotAllowedError(
    `You lack the permission ${permission.name} for this`,
  );
}
