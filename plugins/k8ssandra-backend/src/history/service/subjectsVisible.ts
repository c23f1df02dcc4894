import {
  formatClusterId,
  formatContextId,
  type ClusterId,
  type ContextId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../../fleet/Fleet';
import type { ResourceDirectory } from '../../permissions/ResourceDirectory';
import type {
  ClusterResource,
  ContextResource,
} from '../../permissions/resources';
import type { Visibility } from '../../service/types';
import type { ClusterSubject, ContextSubject } from '../types';

/**
 * Whether a viewer may read what history tells of something. What exists is judged as it is now, what is gone as it was last: a cluster
 * made anew under the same name, perhaps by somebody else, opens nothing of the one before.
 */
export class SubjectsVisible {
  readonly #fleet: Fleet;
  readonly #resources: ResourceDirectory;

  constructor(options: { fleet: Fleet; resources: ResourceDirectory }) {
    this.#fleet = options.fleet;
    this.#resources = options.resources;
  }

  /** Whether there is such a cluster now, and the viewer may read it. */
  isClusterThere(id: ClusterId, visible?: Visibility): boolean {
    const live = this.#resources.cluster(formatClusterId(id));
    return live !== undefined && (!visible || visible.cluster(live));
  }

  /** Which Kubernetes cluster a datacenter is asked for in; `null` when it is not asked for now. */
  contextOf(id: ClusterId, datacenter: string): string | null {
    const live = this.#fleet.find(id.controlPlane)?.object(id);
    const asked = live?.spec?.cassandra?.datacenters?.find(
      each => each.metadata?.name === datacenter,
    );
    return asked ? asked.k8sContext ?? '' : null;
  }

  /** Whether there is such a Kubernetes cluster now, and the viewer may read it. */
  isContextThere(id: ContextId, visible?: Visibility): boolean {
    const live = this.#resources.context(formatContextId(id));
    return live !== undefined && (!visible || visible.context(live));
  }

  cluster(subject: ClusterSubject, visible?: Visibility): boolean {
    return !visible || visible.cluster(this.#clusterResource(subject));
  }

  context(subject: ContextSubject, visible?: Visibility): boolean {
    return !visible || visible.context(this.#contextResource(subject));
  }

  #clusterResource(subject: ClusterSubject): ClusterResource {
    const { controlPlane, namespace, name, uid } = subject;
    const live = this.#fleet.find(controlPlane)?.object(subject);
    const now =
      live?.metadata.uid === uid
        ? this.#resources.cluster(formatClusterId(subject))
        : undefined;
    const { owner, labels, contexts } = subject;
    return now ?? { controlPlane, namespace, name, owner, labels, contexts };
  }

  #contextResource(subject: ContextSubject): ContextResource {
    const { controlPlane, context, owner, labels } = subject;
    return (
      this.#resources.context(formatContextId(subject)) ?? {
        controlPlane,
        context,
        owner,
        labels,
        tenants: () => [],
      }
    );
  }
}
