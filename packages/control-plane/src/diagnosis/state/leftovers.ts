import {
  labels,
  resourceTypes,
  type KubernetesObject,
  type ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { RecordedState } from './types';

/** What is left of a K8ssandraCluster that is not there. */
export interface Leftovers {
  /** `<namespace>/<name>`. */
  cluster: string;
  objects: ObjectRef[];
  contexts: string[];
}

/** What belongs to no cluster alone. */
const SHARED = new Set<string>([
  resourceTypes.ClientConfig.kind,
  resourceTypes.Event.kind,
]);

/** Objects by the cluster that their labels name, where no K8ssandraCluster is recorded. */
export function leftoversOf({ contexts }: RecordedState): Leftovers[] {
  const found = contexts.flatMap(({ name, objects }) =>
    objects
      .filter(each => !SHARED.has(each.kind))
      .flatMap(object => {
        const cluster = clusterOf(object);
        return cluster ? [{ cluster, object, context: name }] : [];
      }),
  );
  const names = [...new Set(found.map(each => each.cluster))].sort();
  return names.map(cluster => {
    const own = found.filter(each => each.cluster === cluster);
    return {
      cluster,
      objects: own.map(({ context, object: { kind, metadata } }) => ({
        context,
        kind,
        namespace: metadata.namespace ?? '',
        name: metadata.name,
      })),
      contexts: [...new Set(own.map(each => each.context))],
    };
  });
}

function clusterOf({ metadata }: KubernetesObject): string | undefined {
  const own = metadata.labels ?? {};
  const name = own[labels.clusterName] ?? own[labels.cassandraCluster];
  const namespace = own[labels.clusterNamespace] ?? metadata.namespace;
  return name && namespace ? `${namespace}/${name}` : undefined;
}
