import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { StateError, stateError } from './stateError';
import type { RecordedContext, RecordedState } from './types';

/** A K8ssandraCluster and where it is kept. */
export interface ChosenCluster {
  /** Context of the control plane. */
  home: string;
  cluster: K8ssandraCluster;
}

/** All K8ssandraClusters of a recording. */
export function recordedClusters({ contexts }: RecordedState): ChosenCluster[] {
  return contexts.flatMap(({ name, objects }: RecordedContext) =>
    objects
      .filter(each => each.kind === resourceTypes.K8ssandraCluster.kind)
      .map(each => ({ home: name, cluster: each as K8ssandraCluster })),
  );
}

/** `<namespace>/<name>`. */
export function keyOf({ metadata }: K8ssandraCluster): string {
  return `${metadata.namespace ?? 'default'}/${metadata.name}`;
}

/** The cluster that is asked for, or the only one. @throws StateError that lists those there are */
export function chooseCluster(
  all: ChosenCluster[],
  wanted: string | undefined,
): ChosenCluster {
  const keys = [...new Set(all.map(each => keyOf(each.cluster)))].sort();
  const list = keys.join(', ');
  if (wanted === undefined) {
    if (keys.length > 1) {
      throw new StateError(
        `There are ${keys.length} K8ssandraClusters: choose one with --cluster: ${list}`,
      );
    }
    return all[0];
  }
  const found = all.filter(
    ({ cluster }) =>
      keyOf(cluster) === wanted || cluster.metadata.name === wanted,
  );
  if (new Set(found.map(each => keyOf(each.cluster))).size === 1) {
    return found[0];
  }
  throw stateError(
    '--cluster',
    found.length > 1
      ? `"${wanted}" is several: give NAMESPACE/NAME, one of ${list}`
      : `"${wanted}" is not in this state: give NAMESPACE/NAME, one of ${list}`,
  );
}
