import {
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ObjectKey, ObjectStore } from '../../render/ideal';

/** The objects that were recorded of one Kubernetes cluster, as they were. */
export interface RecordedStore extends Pick<ObjectStore, 'list' | 'get'> {
  /** UID of its `kube-system`; empty where that is not recorded. */
  readonly uid: string;
  /** Whether anything of a kind is recorded, or its definition: only then does "none" mean that there is none. */
  records(kind: string): boolean;
  /** Puts an object in the place of the one of its kind and name. */
  replace(object: KubernetesObject): void;
}

/** Makes a store. Objects are kept as they are given. */
export function recordedStore(objects: KubernetesObject[]): RecordedStore {
  const kinds = new Map<string, KubernetesObject[]>();
  for (const object of objects) {
    const alike = kinds.get(object.kind);
    if (alike) alike.push(object);
    else kinds.set(object.kind, [object]);
  }
  const list = <T extends KubernetesObject>(kind: string) =>
    (kinds.get(kind) ?? []) as T[];
  const definitions = new Set(
    list(resourceTypes.CustomResourceDefinition.kind).map(
      each => (each as any).spec?.names?.kind as string,
    ),
  );
  const system = list(resourceTypes.Namespace.kind).find(
    each => each.metadata.name === 'kube-system',
  );
  return {
    uid: system?.metadata.uid ?? '',
    list,
    get: <T extends KubernetesObject>(
      kind: string,
      { namespace, name }: ObjectKey,
    ) =>
      list<T>(kind).find(
        ({ metadata }) =>
          metadata.name === name && metadata.namespace === namespace,
      ),
    records: kind => kinds.has(kind) || definitions.has(kind),
    replace: object => {
      const { kind, metadata } = object;
      const others = list(kind).filter(
        each =>
          each.metadata.name !== metadata.name ||
          each.metadata.namespace !== metadata.namespace,
      );
      kinds.set(kind, [...others, object]);
    },
  };
}

/** K8ssandraClusters of a store. */
export function clustersOf(store: RecordedStore): K8ssandraCluster[] {
  return store.list(resourceTypes.K8ssandraCluster.kind);
}
