import { ServiceUnavailableError } from '@backstage/errors';
import {
  compactView,
  toSummary,
  type ContextFacts,
  type ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type {
  ClusterId,
  ClusterSummary,
  ClusterView,
  ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { Remembered, RememberedClusters } from '../history';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { clusterNotFound, homeOf, notSynced } from './errors';
import type { Presenter } from './Presenter';
import type { Visibility } from './types';
import type { SummaryCache, ViewCache } from './views';

/** What {@link ClusterDirectory} works with. */
export interface ClusterDirectoryOptions {
  fleet: Fleet;
  resources: ResourceDirectory;
  summaries: SummaryCache;
  views: ViewCache;
  /** Clusters of control planes that were not seen since this portal started. */
  remembered: RememberedClusters;
  presenter: Presenter;
}

/** Finds clusters as far as a viewer may see them. What is hidden costs no snapshot, and is answered like what is absent. */
export class ClusterDirectory {
  readonly #options: ClusterDirectoryOptions;
  readonly #compact = new WeakMap<ClusterView, ClusterView>();

  constructor(options: ClusterDirectoryOptions) {
    this.#options = options;
  }

  /** `complete` is false when an object is there that cannot be shown yet, because it was not planned. */
  list(
    controlPlane: ControlPlane,
    contexts: ContextFacts[],
    visible?: Visibility,
  ): { items: ClusterSummary[]; complete: boolean } {
    const ids = controlPlane
      .objects()
      .filter(object =>
        this.#options.resources.isReadable(controlPlane, object, visible),
      )
      .map(({ metadata: { name, namespace = '' } }) => ({
        controlPlane: controlPlane.name,
        namespace,
        name,
      }));
    const read = this.#options.summaries.rows(controlPlane, ids, contexts);
    const past = this.#options.remembered
      .list(controlPlane, () => this.#home(controlPlane))
      .filter(({ resource }) => !visible || visible.cluster(resource));
    return past.length === 0
      ? read
      : {
          items: [...read.items, ...past.map(({ view }) => toSummary(view))],
          complete: false,
        };
  }

  /**
   * The control plane of a cluster that the viewer may see.
   * @throws NotFoundError; ServiceUnavailableError while it is unknown
   */
  controlPlaneOf(id: ClusterId, visible?: Visibility): ControlPlane {
    const controlPlane = this.#options.fleet.find(id.controlPlane);
    if (!controlPlane) {
      throw clusterNotFound(id);
    }
    const object = controlPlane.object(id);
    if (
      !object ||
      !this.#options.resources.isReadable(controlPlane, object, visible)
    ) {
      throw controlPlane.synced ? clusterNotFound(id) : notSynced(controlPlane);
    }
    return controlPlane;
  }

  /** @throws NotFoundError; ServiceUnavailableError while it is unknown, or was not planned yet */
  view(id: ClusterId, visible?: Visibility): ClusterView {
    const past = this.#past(id);
    if (past && (!visible || visible.cluster(past.resource))) return past.view;
    const controlPlane = this.controlPlaneOf(id, visible);
    return this.#options.views.view(controlPlane, id) ?? notPlanned(id);
  }

  /** The same as its page needs it: nodes that are only counted there are left out. */
  page(id: ClusterId, visible?: Visibility): ClusterView {
    const view = this.view(id, visible);
    const compact = this.#compact.get(view) ?? compactView(view);
    this.#compact.set(view, compact);
    return compact;
  }

  #past(id: ClusterId): Remembered | undefined {
    const controlPlane = this.#options.fleet.find(id.controlPlane);
    return (
      controlPlane &&
      this.#options.remembered.find(controlPlane, id, () =>
        this.#home(controlPlane),
      )
    );
  }

  #home(controlPlane: ControlPlane): ContextView {
    const facts = homeOf(controlPlane)!;
    return this.#options.presenter.context(facts, {
      controlPlane: controlPlane.name,
      dependants: [],
    });
  }
}

/** @throws ServiceUnavailableError always */
export function notPlanned({ namespace, name }: ClusterId): never {
  throw new ServiceUnavailableError(
    `Cluster ${namespace}/${name} was not looked at yet. Try again in a moment`,
  );
}
