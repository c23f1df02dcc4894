import {
  annotations,
  type ClusterId,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { ClusterResource, ContextResource } from './resources';

/** Finds what permissions are about. */
export class ResourceDirectory {
  readonly #fleet: Fleet;

  constructor(options: { fleet: Fleet }) {
    this.#fleet = options.fleet;
  }

  /** By `<controlPlane>/<namespace>/<name>`; undefined when there is no such cluster. */
  cluster(ref: string): ClusterResource | undefined {
    const [controlPlane, namespace, name] = ref.split('/');
    const id = { controlPlane, namespace, name };
    const object = this.#fleet.find(controlPlane)?.object(id);
    return object && this.describe(controlPlane, object);
  }

  /** By `<controlPlane>/<context>`; undefined when there is no such context. */
  context(ref: string): ContextResource | undefined {
    const [controlPlane, ...rest] = ref.split('/');
    const context = rest.join('/');
    const known = this.#fleet
      .find(controlPlane)
      ?.contexts()
      .some(({ name }) => name === context);
    return known ? this.contextResource(controlPlane, context) : undefined;
  }

  /** A cluster that exists. */
  describe(
    controlPlane: string,
    { metadata }: K8ssandraCluster,
  ): ClusterResource {
    const { name, namespace = '' } = metadata;
    return this.candidate(
      { controlPlane, namespace, name },
      metadata.annotations?.[annotations.owner],
    );
  }

  /** A cluster that may not exist yet, with the owner it would have. */
  candidate(id: ClusterId, owner: string | undefined): ClusterResource {
    return { ...id, owner: owner ?? this.#defaultOwner(id.controlPlane) };
  }

  contextResource(controlPlane: string, context: string): ContextResource {
    return { controlPlane, context, owner: this.#defaultOwner(controlPlane) };
  }

  #defaultOwner(controlPlane: string): string | null {
    return this.#fleet.find(controlPlane)?.defaultOwner ?? null;
  }
}
