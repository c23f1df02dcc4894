import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  formatContextId,
  formatClusterId,
  type ChangedEvent,
  type ClusterListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildClusterEntities, buildContextEntity } from '../entities';
import { Membership, type OwnedEntities } from './Membership';
import { SyncLoop } from './SyncLoop';

/** What {@link ControlPlaneProvider} works with. */
export interface ControlPlaneProviderOptions {
  /** Name of the control plane. */
  controlPlane: string;
  /** Reads the list with the rights of this backend. */
  listClusters: (signal: AbortSignal) => Promise<ClusterListResponse>;
  logger: LoggerService;
}

/**
 * Gives the catalog the clusters, datacenters and Kubernetes clusters of one control plane: what changed at once when an event says
 * so, everything at the start and now and then. An entity goes only when its object was seen deleted, or is absent from a list that is
 * known to be complete; a control plane that is away or not read yet removes nothing.
 */
export class ControlPlaneProvider implements EntityProvider {
  readonly #options: ControlPlaneProviderOptions;
  readonly #membership = new Membership();
  readonly #loop: SyncLoop;
  /** Sources that events told to be gone, until the catalog took it. */
  readonly #gone = new Set<string>();
  #connection: EntityProviderConnection | undefined;

  constructor(options: ControlPlaneProviderOptions) {
    this.#options = options;
    this.#loop = new SyncLoop({
      run: (full, signal) => this.#sync(full, signal),
      onError: () =>
        options.logger.warn(
          `The clusters of control plane ${options.controlPlane} could not be read for the catalog; it keeps what it has`,
        ),
    });
  }

  getProviderName(): string {
    return `k8ssandra:${this.#options.controlPlane}`;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    this.#loop.request({ full: true });
  }

  /** Something changed: the catalog is told at once. */
  changed(event: ChangedEvent): void {
    const { controlPlane } = this.#options;
    if (event.controlPlane !== controlPlane) {
      return;
    }
    event.removed.forEach(id => this.#gone.add(clusterSource(id)));
    event.removedContexts.forEach(context =>
      this.#gone.add(contextSource(formatContextId({ controlPlane, context }))),
    );
    this.#loop.request({ full: false });
  }

  close(): void {
    this.#loop.close();
  }

  /** @returns whether the list was complete */
  async #sync(full: boolean, signal: AbortSignal): Promise<boolean> {
    if (!this.#connection) {
      return false;
    }
    const gone = new Set(this.#gone);
    const list = await this.#options.listClusters(signal);
    const facts = list.controlPlanes.find(
      ({ name }) => name === this.#options.controlPlane,
    );
    const complete = facts?.synced === true;
    const current = this.#describe(list, facts?.defaultOwner ?? null);
    const { added, removed } = this.#membership.compare(
      current,
      source => complete || gone.has(source),
    );
    if (full && complete) {
      const entities = current.flatMap(each => each.entities);
      await this.#connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => this.#deferred(entity)),
      });
    } else if (added.length > 0 || removed.length > 0) {
      await this.#connection.applyMutation({
        type: 'delta',
        added: added.map(entity => this.#deferred(entity)),
        removed: removed.map(entityRef => ({
          entityRef,
          locationKey: this.getProviderName(),
        })),
      });
    }
    this.#membership.remember(current, removed);
    gone.forEach(source => this.#gone.delete(source));
    return complete;
  }

  #describe(
    { items, contexts }: ClusterListResponse,
    defaultOwner: string | null,
  ): OwnedEntities[] {
    const { controlPlane } = this.#options;
    return [
      ...items
        .filter(({ id }) => id.controlPlane === controlPlane)
        .map(cluster => ({
          source: clusterSource(formatClusterId(cluster.id)),
          entities: buildClusterEntities(cluster),
        })),
      ...contexts
        .filter(({ id }) => id.controlPlane === controlPlane)
        .map(context => ({
          source: contextSource(formatContextId(context.id)),
          entities: [buildContextEntity(context, defaultOwner)],
        })),
    ];
  }

  #deferred(entity: Entity) {
    return { entity, locationKey: this.getProviderName() };
  }
}

function clusterSource(id: string): string {
  return `cluster:${id}`;
}

function contextSource(id: string): string {
  return `context:${id}`;
}
