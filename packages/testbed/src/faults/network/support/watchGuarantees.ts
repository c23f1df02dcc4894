import {
  compareVersions,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { FaultProxy } from '../../proxy';

/** Something that a cache told: an object and its version, or that it is gone. */
export interface Delivery {
  cache: string;
  key: string;
  version: string;
  gone: boolean;
  /** `performance.now()` */
  at: number;
}

/**
 * Checks the guarantees of a watch (etcd's robustness tests: ordered, unique, reliable, resumable) at the end where they count: what
 * listeners of a cache hear.
 */
export interface WatchGuarantees {
  readonly deliveries: readonly Delivery[];
  /** Somebody wrote an object; its version must be delivered once. */
  wrote(cache: string, object: KubernetesObject): void;
  /** Whether everything that was written was heard. */
  complete(): boolean;
  /** What is broken, in words. */
  violations(): string[];
}

const keyOf = ({ metadata }: KubernetesObject) =>
  `${metadata.namespace ?? ''}/${metadata.name}`;

/** A request may be that long on its way to the proxy's journal. */
const UNDER_WAY_MS = 20;

/** Begins to listen to a cluster. `plurals` names the kind of each cache. */
export function watchGuarantees(options: {
  cluster: Cluster;
  proxy: FaultProxy;
  plurals: Record<string, string>;
  /** Lists per kind that are in order: 1 when absent, which means that no watch was ever replaced by a list. */
  lists?: () => number;
}): WatchGuarantees {
  const { cluster, proxy, plurals, lists = () => 1 } = options;
  const deliveries: Delivery[] = [];
  const written: Array<{ cache: string; key: string; version: string }> = [];
  cluster.onChange((cache, { previous, current }) => {
    const object = (current ?? previous)!;
    deliveries.push({
      cache,
      key: keyOf(object),
      version: object.metadata.resourceVersion ?? '',
      gone: current === undefined,
      at: performance.now(),
    });
  });

  const heard = (each: { cache: string; key: string; version: string }) =>
    deliveries.filter(
      one =>
        !one.gone &&
        one.cache === each.cache &&
        one.key === each.key &&
        one.version === each.version,
    ).length;

  const wrongOrder = () => {
    const last = new Map<string, string>();
    return deliveries.flatMap(({ cache, key, version, gone }) => {
      const id = `${cache} ${key}`;
      const before = last.get(id);
      if (gone) last.delete(id);
      else last.set(id, version);
      if (gone || before === undefined) return [];
      return compareVersions(version, before) > 0
        ? []
        : [`${id}: ${version} after ${before}`];
    });
  };

  /** A watch must begin where the last one was left: not before what was heard, and not at a list. */
  const wrongResumptions = () =>
    Object.entries(plurals).flatMap(([cache, resource]) =>
      proxy.journal
        .find({ verb: 'watch', resource })
        .flatMap(({ at, request }) => {
          const from = request.query.get('resourceVersion') ?? '0';
          const askedAt = proxy.journal.startedAt + at - UNDER_WAY_MS;
          const missed = deliveries.find(
            each =>
              each.cache === cache &&
              !each.gone &&
              each.at < askedAt &&
              compareVersions(from, each.version) < 0,
          );
          return missed
            ? [`${resource} resumes at ${from}, ${missed.version} was heard`]
            : [];
        }),
    );

  return {
    deliveries,
    wrote: (cache, object) =>
      written.push({
        cache,
        key: keyOf(object),
        version: object.metadata.resourceVersion ?? '',
      }),
    complete: () => written.every(each => heard(each) > 0),
    violations: () => [
      ...wrongOrder(),
      ...wrongResumptions(),
      ...written.flatMap(each => {
        const times = heard(each);
        const { cache, key, version } = each;
        return times === 1
          ? []
          : [`${cache} ${key} ${version}: ${times} times`];
      }),
      ...Object.values(plurals).flatMap(resource => {
        const found = proxy.journal
          .find({ verb: 'list', resource })
          .filter(each => !each.request.query.get('continue')).length;
        return found === lists() ? [] : [`${found} lists of ${resource}`];
      }),
    ],
  };
}
