import { InputError, NotFoundError } from '@backstage/errors';
import {
  toPublicPlan,
  type ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import { buildFleetHeadline } from '@k8ssandra-backstage/plugin-k8ssandra-common';
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
  ControlPlaneFacts,
  LeadershipFacts,
  ControlPlaneListResponse,
  DeleteClusterRequest,
  NamespaceListResponse,
  PlanResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { PreparedManifest } from '../manifest/prepareManifest';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { ClusterDirectory } from './ClusterDirectory';
import { ContextDirectory } from './ContextDirectory';
import { homeOf, requireWritable, writeError } from './errors';
import type { ManifestWriter } from './ManifestWriter';
import { listNamespaces } from './namespaces';
import type { Presenter } from './Presenter';
import { say } from './sentences';
import type { ApplyOptions, K8ssandraService, ReadOptions } from './types';

/** What {@link DefaultK8ssandraService} works with. */
export interface DefaultK8ssandraServiceOptions {
  fleet: Fleet;
  presenter: Presenter;
  resources: ResourceDirectory;
  writer: ManifestWriter;
  /** The namespaces that the configuration limits a control plane to. */
  servedNamespaces: (controlPlane: string) => string[] | undefined;
}

/** Answers from the control planes. Asks nobody for permission: `AuthorizedK8ssandraService` stands before it. */
export class DefaultK8ssandraService implements K8ssandraService {
  readonly #options: DefaultK8ssandraServiceOptions;
  readonly #clusters: ClusterDirectory;
  readonly #contexts: ContextDirectory;

  constructor(options: DefaultK8ssandraServiceOptions) {
    this.#options = options;
    this.#clusters = new ClusterDirectory(options);
    this.#contexts = new ContextDirectory(options);
  }

  async listClusters({ visible }: ReadOptions): Promise<ClusterListResponse> {
    const controlPlanes = this.#options.fleet.list();
    const read = controlPlanes.map(controlPlane =>
      this.#clusters.list(controlPlane, visible),
    );
    const items = read.flatMap(each => each.items);
    const contexts = controlPlanes.flatMap(controlPlane =>
      this.#contexts.list(controlPlane, visible),
    );
    const concerned = controlPlanes.filter(
      ({ name }) =>
        !visible ||
        items.some(({ id }) => id.controlPlane === name) ||
        contexts.some(({ id }) => id.controlPlane === name),
    );
    const incomplete = new Set(
      controlPlanes.filter((_, index) => !read[index].complete),
    );
    const facts = concerned.map(each => factsOf(each, !incomplete.has(each)));
    const headline =
      controlPlanes.length === 0
        ? say('fleet.notConfigured')
        : buildFleetHeadline({
            clusters: items,
            contexts: contexts.filter(isUsed),
            synced: facts.every(({ synced }) => synced),
          });
    return { headline, items, contexts, controlPlanes: facts };
  }

  async listControlPlanes({
    visible,
  }: ReadOptions): Promise<ControlPlaneListResponse> {
    const items = this.#options.fleet.list().flatMap(controlPlane => {
      const { name, mode } = controlPlane;
      const [context] = this.#contexts
        .list(controlPlane, visible)
        .filter(({ isControlPlane }) => isControlPlane);
      const leadership = leadershipOf(controlPlane);
      return context
        ? [{ name, mode, context, ...(leadership && { leadership }) }]
        : [];
    });
    return { items };
  }

  async listContexts(
    name: string,
    { visible }: ReadOptions,
  ): Promise<ContextListResponse> {
    const controlPlane = this.#options.fleet.get(name);
    return { items: this.#contexts.list(controlPlane, visible) };
  }

  async getContext(
    id: ContextId,
    { visible }: ReadOptions,
  ): Promise<ContextView> {
    const controlPlane = this.#options.fleet.get(id.controlPlane);
    const facts = controlPlane
      .contexts()
      .find(({ name }) => name === id.context);
    if (!facts || !this.#contexts.isVisible(controlPlane, facts, visible)) {
      throw new NotFoundError(
        `Kubernetes cluster ${id.context} of control plane ${id.controlPlane}: not found, or not yours to see`,
      );
    }
    return this.#contexts.show(controlPlane, facts, visible);
  }

  async listNamespaces(name: string): Promise<NamespaceListResponse> {
    return listNamespaces(
      this.#options.fleet.get(name),
      this.#options.servedNamespaces(name),
    );
  }

  async getCluster(
    id: ClusterId,
    { visible }: ReadOptions,
  ): Promise<ClusterResponse> {
    const controlPlane = this.#options.fleet.get(id.controlPlane);
    const entry = this.#clusters.find(controlPlane, id, visible);
    const view = this.#options.presenter.view(entry, {
      defaultOwner: controlPlane.defaultOwner,
      tasks: controlPlane.taskViewsOf(id),
    });
    return {
      ...view,
      controlPlaneContext: this.#contexts.complete(
        controlPlane,
        view.controlPlaneContext,
        visible,
      ),
      datacenters: view.datacenters.map(datacenter => ({
        ...datacenter,
        contextView: this.#contexts.complete(
          controlPlane,
          datacenter.contextView,
          visible,
        ),
      })),
    };
  }

  async getPlan(
    id: ClusterId,
    { visible }: ReadOptions,
  ): Promise<PlanResponse> {
    const controlPlane = this.#options.fleet.get(id.controlPlane);
    const entry = this.#clusters.find(controlPlane, id, visible);
    return toPublicPlan(entry.plan);
  }

  async applyManifest(
    manifest: PreparedManifest,
    options: ApplyOptions,
  ): Promise<ApplyManifestResponse> {
    const { fleet, writer, servedNamespaces } = this.#options;
    const controlPlane = fleet.get(manifest.id.controlPlane);
    const served = servedNamespaces(controlPlane.name);
    return writer.apply(controlPlane, served, manifest, options);
  }

  async deleteCluster(
    id: ClusterId,
    { confirm, uid }: DeleteClusterRequest,
  ): Promise<void> {
    const { controlPlane, entry } = this.#confirmed(id, confirm, 'delete');
    try {
      await controlPlane.deleteCluster(id, { uid: uid ?? entry.uid });
    } catch (error) {
      throw writeError(controlPlane.name, error);
    }
  }

  async adoptCluster(
    id: ClusterId,
    { confirm, uid, dryRun, acceptChanges }: AdoptClusterRequest,
  ): Promise<AdoptClusterResponse> {
    const { controlPlane, entry } = this.#confirmed(id, confirm, 'adopt');
    try {
      return await controlPlane.adoptCluster(id, {
        dryRun,
        acceptChanges,
        uid: uid ?? entry.uid,
      });
    } catch (error) {
      throw writeError(controlPlane.name, error);
    }
  }

  /** The cluster that somebody typed the name of, where it can be written. */
  #confirmed(id: ClusterId, confirm: string, verb: string) {
    const controlPlane = this.#options.fleet.get(id.controlPlane);
    const expected = `${id.namespace}/${id.name}`;
    if (confirm !== expected) {
      throw new InputError(`confirm: type ${expected} to ${verb} this cluster`);
    }
    const entry = this.#clusters.find(controlPlane, id);
    requireWritable(controlPlane);
    return { controlPlane, entry };
  }
}

function isUsed({ isControlPlane, dependants }: ContextView): boolean {
  return isControlPlane || dependants.length > 0;
}

function leadershipOf({
  leadership,
}: ControlPlane): LeadershipFacts | undefined {
  if (!leadership) return undefined;
  const { leading, problem = null, ...facts } = leadership;
  return { ...facts, isLeader: leading, problem };
}

function factsOf(
  controlPlane: ControlPlane,
  complete: boolean,
): ControlPlaneFacts {
  const { name, mode, defaultOwner, synced } = controlPlane;
  const home = homeOf(controlPlane);
  return {
    name,
    mode,
    defaultOwner: defaultOwner ?? null,
    // A control plane that is away still lists what it had; what is absent then may exist by now.
    synced: synced && complete && home?.visible === true,
  };
}
