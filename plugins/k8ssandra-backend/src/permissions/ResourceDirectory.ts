import type {
  ContextFacts,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import {
  annotations,
  labels,
  parseClusterId,
  type ClusterId,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { ClusterResource, ContextResource, Predicate } from './resources';

/** Finds what permissions are about. */
export class ResourceDirectory {
  readonly #fleet: Fleet;
  readonly #remembered: (id: ClusterId) => ClusterResource | undefined;

  constructor(options: {
    fleet: Fleet;
    /** Clusters of control planes that were not seen since this portal started. */
    remembered?: (id: ClusterId) => ClusterResource | undefined;
  }) {
    this.#fleet = options.fleet;
    this.#remembered = options.remembered ?? (() => undefined);
  }

  /** By `<controlPlane>/<namespace>/<name>`; undefined when there is no such cluster. */
  cluster(ref: string): ClusterResource | undefined {
    const id = idOf(ref);
    const controlPlane = id && this.#fleet.find(id.controlPlane);
    if (!controlPlane) return undefined;
    const object = controlPlane.object(id);
    if (object) return this.describe(controlPlane.name, object);
    return controlPlane.synced ? undefined : this.#remembered(id);
  }

  /** By `<controlPlane>/<context>`; undefined when there is no such context. */
  context(ref: string): ContextResource | undefined {
    const [controlPlane, ...rest] = ref.split('/');
    const context = rest.join('/');
    const facts = this.#fleet
      .find(controlPlane)
      ?.contexts()
      .find(({ name }) => name === context);
    return facts && this.describeContext(controlPlane, facts);
  }

  /** A cluster that exists. */
  describe(controlPlane: string, cluster: K8ssandraCluster): ClusterResource {
    const { name, namespace = '', annotations: noted } = cluster.metadata;
    return this.candidate(
      { controlPlane, namespace, name },
      noted?.[annotations.owner],
      cluster,
    );
  }

  /** Whether a viewer may read a cluster; everything may be read where no limits are given. */
  isReadable(
    { name }: Pick<ControlPlane, 'name'>,
    cluster: K8ssandraCluster,
    visible: { cluster: Predicate<ClusterResource> } | undefined,
  ): boolean {
    return !visible || visible.cluster(this.describe(name, cluster));
  }

  /** A cluster that may not exist yet, with the owner it would have. */
  candidate(
    id: ClusterId,
    owner: string | undefined,
    { metadata, spec }: K8ssandraCluster,
  ): ClusterResource {
    return {
      ...id,
      owner: owner ?? this.#defaultOwner(id.controlPlane),
      contexts: contextsOf(spec),
      labels: metadata.labels ?? {},
    };
  }

  /** A Kubernetes cluster of a control plane. */
  describeContext(controlPlane: string, facts: ContextFacts): ContextResource {
    return {
      controlPlane,
      context: facts.name,
      owner: facts.owner ?? this.#defaultOwner(controlPlane),
      labels: facts.labels ?? {},
      tenants: () =>
        facts.dependants.flatMap(id => {
          const object = this.#fleet.find(controlPlane)?.object(id);
          const tenant = object && this.describe(controlPlane, object).owner;
          return tenant ?? [];
        }),
    };
  }

  /** A Kubernetes cluster that is not connected yet, with what it would be noted as. */
  contextCandidate(given: {
    controlPlane: string;
    name: string;
    owner?: string;
    region?: string;
  }): ContextResource {
    const { controlPlane, name, owner, region } = given;
    return {
      controlPlane,
      context: name,
      owner: owner ?? this.#defaultOwner(controlPlane),
      labels: region ? { [labels.region]: region } : {},
      tenants: () => [],
    };
  }

  #defaultOwner(controlPlane: string): string | null {
    return this.#fleet.find(controlPlane)?.defaultOwner ?? null;
  }
}

function idOf(ref: string): ClusterId | undefined {
  try {
    return parseClusterId(ref);
  } catch {
    return undefined;
  }
}

/** What nobody checked yet is read too: a manifest may hold anything there. */
function contextsOf(spec: K8ssandraCluster['spec'] | undefined): string[] {
  const datacenters: unknown = spec?.cassandra?.datacenters;
  return Array.isArray(datacenters)
    ? datacenters.map(each =>
        typeof each?.k8sContext === 'string' ? each.k8sContext : '',
      )
    : [];
}
