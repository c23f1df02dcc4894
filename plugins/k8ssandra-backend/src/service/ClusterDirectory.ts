import { ServiceUnavailableError } from '@backstage/errors';
import type {
  ClusterEntry,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type {
  ClusterId,
  ClusterSummary,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { clusterNotFound, notSynced } from './errors';
import type { Presenter } from './Presenter';
import type { Visibility } from './types';

/** Finds clusters as far as a viewer may see them. What is hidden costs no snapshot. */
export class ClusterDirectory {
  readonly #presenter: Presenter;
  readonly #resources: ResourceDirectory;

  constructor(options: { presenter: Presenter; resources: ResourceDirectory }) {
    this.#presenter = options.presenter;
    this.#resources = options.resources;
  }

  /** `complete` is false when an object is there that cannot be shown yet, because it was not planned. */
  list(
    controlPlane: ControlPlane,
    visible?: Visibility,
  ): { items: ClusterSummary[]; complete: boolean } {
    const objects = controlPlane
      .objects()
      .filter(object => this.#isVisible(controlPlane, object, visible));
    const entries = objects.flatMap(
      ({ metadata: { name, namespace = '' } }) =>
        controlPlane.get({
          controlPlane: controlPlane.name,
          namespace,
          name,
        }) ?? [],
    );
    return {
      // Not the control plane itself: its members are no options.
      items: entries.map(entry =>
        this.#presenter.summary(entry, {
          defaultOwner: controlPlane.defaultOwner,
        }),
      ),
      complete: entries.length === objects.length,
    };
  }

  /** @throws NotFoundError; ServiceUnavailableError while it is unknown */
  find(
    controlPlane: ControlPlane,
    id: ClusterId,
    visible?: Visibility,
  ): ClusterEntry {
    const object = controlPlane.object(id);
    if (!object && !controlPlane.synced) {
      throw notSynced(controlPlane);
    }
    if (!object || !this.#isVisible(controlPlane, object, visible)) {
      throw clusterNotFound(id);
    }
    const entry = controlPlane.get(id);
    if (!entry) {
      throw new ServiceUnavailableError(
        `Cluster ${id.namespace}/${id.name} was not looked at yet. Try again in a moment`,
      );
    }
    return entry;
  }

  #isVisible(
    { name }: ControlPlane,
    object: K8ssandraCluster,
    visible?: Visibility,
  ): boolean {
    return !visible || visible.cluster(this.#resources.describe(name, object));
  }
}
