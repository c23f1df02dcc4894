import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  labelValues,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { indexKey, indexNames } from '../indexNames';
import { regionKindIds } from './caches';
import type { OperatorFact, RegionFacts } from './types';

/** What the K8ssandra operator makes, and labels with its own name. */
const MADE = new Set<string | undefined>([
  labelValues.reaper,
  labelValues.stargate,
  labelValues.telemetry,
  labelValues.component,
  'medusa',
]);

/**
 * Reads what a Kubernetes cluster tells beside the objects of a plan. A kind that is not served, or was never listed, is left out.
 *
 * @param places - datacenters there
 */
export function regionFactsOf(
  cluster: Cluster,
  places: Array<{ namespace: string; name: string }>,
): RegionFacts {
  const cacheOf = <T extends KubernetesObject>(id: string) => {
    const cache = cluster.cache<T>(id);
    return cache.availability === 'served' && cache.synced ? cache : undefined;
  };
  const all = (id: string): any => cacheOf(id)?.list();
  const here = (id: string): any => {
    const cache = cacheOf(id);
    return (
      cache &&
      places.flatMap(each =>
        cache.byIndex(
          indexNames.datacenter,
          indexKey(each.namespace, each.name),
        ),
      )
    );
  };
  return known({
    statefulSets: here(regionKindIds.statefulSets),
    volumeClaims: here(regionKindIds.volumeClaims),
    workers: all(regionKindIds.workers),
    storageClasses: all(regionKindIds.storageClasses),
    backupJobs: here(regionKindIds.backupJobs),
    backups: here(regionKindIds.backups),
    operators: operators(all(regionKindIds.operators)),
    operatorPods: operators(all(regionKindIds.operatorPods)),
  });
}

function operators(
  found: OperatorFact[] | undefined,
): OperatorFact[] | undefined {
  return found?.filter(each => !MADE.has(each.component));
}

function known(facts: RegionFacts): RegionFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  );
}
