import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Whether the served schema keeps our own fields of a status; upstream's drops them. */
export interface StatusFields {
  /** Null while it is not known: no status is written until then. */
  readonly own: boolean | null;
  /** Whether it keeps `summary.regions` as well. */
  readonly regions: boolean;
  /** Reads the CRD; without the right to, the answer of the first write will tell. */
  detect(): Promise<void>;
  /** Compares an answer with what was sent. */
  learn(sentOwn: boolean, stored: K8ssandraCluster): void;
}

interface Crd extends KubernetesObject {
  spec: {
    versions: Array<{ name: string; schema?: { openAPIV3Schema?: any } }>;
  };
}

/** Remembers it for a control plane: two kinds of schema in one are not possible. */
export function createStatusFields(options: {
  home: Cluster;
  signal: AbortSignal;
}): StatusFields {
  const { home, signal } = options;
  const { version, plural, group } = resourceTypes.K8ssandraCluster;
  let own: boolean | null = null;
  let regions = false;
  return {
    get regions() {
      return regions;
    },
    get own() {
      return own;
    },
    detect: async () => {
      if (own !== null) return;
      try {
        const crd = await home.client.get<Crd>(
          resourceTypes.CustomResourceDefinition,
          { name: `${plural}.${group}` },
          { signal },
        );
        const schema = crd.spec.versions.find(each => each.name === version);
        const status = schema?.schema?.openAPIV3Schema?.properties?.status;
        const summary = status?.properties?.summary;
        own = summary !== undefined;
        regions = summary?.properties?.regions !== undefined;
      } catch {
        own = own ?? true;
      }
    },
    learn: (sentOwn, stored) => {
      if (sentOwn && stored.status?.summary === undefined) own = false;
    },
  };
}
