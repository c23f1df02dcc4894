import { InputError } from '@backstage/errors';
import {
  toPublicPlan,
  type ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import {
  buildFleetGaps,
  buildFleetHeadline,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
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
  DatacenterNodesResponse,
  LeadershipFacts,
  ControlPlaneListResponse,
  DeleteClusterRequest,
  NamespaceListResponse,
  PlanResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { RememberedClusters } from '../history';
import type { PreparedManifest } from '../manifest/prepareManifest';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { controlPlaneNotFound } from '../errors';
import { ClusterDirectory, notPlanned } from './ClusterDirectory';
import { ContextDirectory } from './ContextDirectory';
import {
  contextNotFound,
  datacenterNotFound,
  homeOf,
  requireWritable,
  writeError,
} from './errors';
import type { ManifestWriter } from './ManifestWriter';
import { listNamespaces } from './namespaces';
import type { Presenter } from './Presenter';
import { say } from './sentences';
import type {
  ApplyOptions,
  K8ssandraService,
  NamespaceOptions,
  ReadOptions,
} from './types';
import { ViewCache, type SummaryCache } from './views';

/** What {@link DefaultK8ssandraService} works with. */
export interface DefaultK8ssandraServiceOptions {
  fleet: Fleet;
  presenter: Presenter;
  summaries: SummaryCache;
  resources: ResourceDirectory;
  writer: ManifestWriter;
  /** Clusters of control planes that were not seen since this portal started. */
  remembered: RememberedClusters;
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
    this.#clusters = new ClusterDirectory({
      ...options,
      views: new ViewCache(options),
    });
    this.#contexts = new ContextDirectory(options);
  }

  async listClusters({ visible }: ReadOptions): Promise<ClusterListResponse> {
    const read = this.#options.fleet.list().map(controlPlane => {
      const known = controlPlane.contexts();
      const contexts = this.#contexts.list(controlPlane, known, visible);
      const clusters = this.#clusters.list(controlPlane, known, visible);
      return { controlPlane, contexts, ...clusters };
    });
    const items = read.flatMap(each => each.items);
    const contexts = read.flatMap(each => each.contexts);
    const facts = read
      .filter(
        each => !visible || each.items.length > 0 || each.contexts.length > 0,
      )
      .map(({ controlPlane, complete }) => factsOf(controlPlane, complete));
    const headline =
      read.length === 0
        ? say('fleet.notConfigured')
        : buildFleetHeadline({
            clusters: items,
            synced: facts.every(({ synced }) => synced),
          });
    const missing = buildFleetGaps({ contexts: contexts.filter(isUsed) });
    return { headline, missing, items, contexts, controlPlanes: facts };
  }

  async listControlPlanes({
    visible,
  }: ReadOptions): Promise<ControlPlaneListResponse> {
    const items = this.#options.fleet.list().flatMap(controlPlane => {
      const { name, mode } = controlPlane;
      const [context] = this.#contexts
        .list(controlPlane, controlPlane.contexts(), visible)
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
    const contexts = controlPlane.contexts();
    const items = this.#contexts.detailed(controlPlane, contexts, visible);
    if (items.length === 0 && contexts.length > 0) {
      throw controlPlaneNotFound(name);
    }
    controlPlane.contextAccess.look(items.map(({ id }) => id.context));
    return { items };
  }

  async getContext(
    id: ContextId,
    { visible }: ReadOptions,
  ): Promise<ContextView> {
    const controlPlane = this.#options.fleet.find(id.controlPlane);
    const context =
      controlPlane &&
      this.#contexts
        .list(controlPlane, controlPlane.contexts(), visible)
        .find(each => each.id.context === id.context);
    if (!context) {
      throw contextNotFound(id);
    }
    controlPlane?.contextAccess.look([id.context]);
    return context;
  }

  async listNamespaces(
    name: string,
    { places, visible }: NamespaceOptions,
  ): Promise<NamespaceListResponse> {
    const controlPlane = this.#options.fleet.get(name);
    const served = this.#options.servedNamespaces(name);
    return listNamespaces(controlPlane, served, {
      isOpen: namespace => !places || places({ controlPlane: name, namespace }),
      isVisible: facts =>
        this.#contexts.isVisible(controlPlane, facts, visible),
    });
  }

  async getCluster(
    id: ClusterId,
    { visible }: ReadOptions,
  ): Promise<ClusterResponse> {
    const view = this.#clusters.page(id, visible);
    const controlPlane = this.#options.fleet.get(id.controlPlane);
    // Not awaited: what it brings is told as a change.
    void controlPlane.refreshReplication(id);
    const contexts = controlPlane.contexts();
    const complete = (context: ContextView) =>
      this.#contexts.complete(controlPlane, contexts, context, visible);
    return {
      ...view,
      controlPlaneContext: complete(view.controlPlaneContext),
      datacenters: view.datacenters.map(datacenter => ({
        ...datacenter,
        contextView: complete(datacenter.contextView),
      })),
    };
  }

  async getDatacenterNodes(
    id: ClusterId,
    datacenter: string,
    { visible }: ReadOptions,
  ): Promise<DatacenterNodesResponse> {
    const found = this.#clusters
      .view(id, visible)
      .datacenters.find(({ name }) => name === datacenter);
    if (!found) {
      throw datacenterNotFound(id, datacenter);
    }
    return { datacenter, racks: found.racks };
  }

  async getPlan(
    id: ClusterId,
    { visible }: ReadOptions,
  ): Promise<PlanResponse> {
    const controlPlane = this.#clusters.controlPlaneOf(id, visible);
    return toPublicPlan(controlPlane.plan(id) ?? notPlanned(id));
  }

  async applyManifest(
    manifest: PreparedManifest,
    options: ApplyOptions,
  ): Promise<ApplyManifestResponse> {
    const { fleet, presenter, writer, servedNamespaces } = this.#options;
    const controlPlane = fleet.get(manifest.id.controlPlane);
    const served = servedNamespaces(controlPlane.name);
    const answer = await writer.apply(controlPlane, served, manifest, options);
    const usual = options.dryRun && presenter.usualStartSeconds?.(manifest.id);
    return typeof usual === 'number' || usual === null
      ? { ...answer, usualStartSeconds: usual }
      : answer;
  }

  async deleteCluster(
    id: ClusterId,
    { confirm, uid }: DeleteClusterRequest,
    { visible }: ReadOptions,
  ): Promise<void> {
    const controlPlane = this.#clusters.controlPlaneOf(id, visible);
    const known = confirmed(controlPlane, id, { confirm, verb: 'delete' });
    try {
      await controlPlane.deleteCluster(id, { uid: uid ?? known });
    } catch (error) {
      throw writeError(controlPlane.name, error);
    }
  }

  async adoptCluster(
    id: ClusterId,
    { confirm, uid, dryRun, acceptChanges }: AdoptClusterRequest,
    { visible }: ReadOptions,
  ): Promise<AdoptClusterResponse> {
    const controlPlane = this.#clusters.controlPlaneOf(id, visible);
    const known = confirmed(controlPlane, id, { confirm, verb: 'adopt' });
    try {
      return await controlPlane.adoptCluster(id, {
        dryRun,
        acceptChanges,
        uid: uid ?? known,
      });
    } catch (error) {
      throw writeError(controlPlane.name, error);
    }
  }
}

/** The UID of the cluster that somebody typed the name of, where it can be written. */
function confirmed(
  controlPlane: ControlPlane,
  id: ClusterId,
  { confirm, verb }: { confirm: string; verb: string },
): string {
  const expected = `${id.namespace}/${id.name}`;
  if (confirm !== expected) {
    throw new InputError(`confirm: type ${expected} to ${verb} this cluster`);
  }
  const entry = controlPlane.get(id) ?? notPlanned(id);
  requireWritable(controlPlane);
  return entry.uid;
}

function isUsed({ isControlPlane, dependants }: ContextView): boolean {
  return isControlPlane || dependants.length > 0;
}

function leadershipOf({
  leadership,
}: ControlPlane): LeadershipFacts | undefined {
  if (!leadership) return undefined;
  const { leading, problem = null, ...facts } = leadership;
  const { since } = facts;
  const sinceSeconds = since
    ? Math.max(0, Math.floor((Date.now() - Date.parse(since)) / 1000))
    : null;
  return { ...facts, sinceSeconds, isLeader: leading, problem };
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
