import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject, CachedApi } from '../api';

const DEFAULT_CLASS = 'storageclass.kubernetes.io/is-default-class';

/** Where a pod goes, or why it cannot go anywhere. */
export type Placement = { nodeName: string } | { unschedulable: string };

function matches(node: AnyObject, expression: any): boolean {
  const value = node.metadata.labels?.[expression.key];
  switch (expression.operator) {
    case 'In':
      return expression.values.includes(value);
    case 'NotIn':
      return !expression.values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

function fitsAffinity(node: AnyObject, spec: any): boolean {
  const terms =
    spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
      ?.nodeSelectorTerms;
  const selector = Object.entries(spec.nodeSelector ?? {});
  return (
    selector.every(([key, value]) => node.metadata.labels?.[key] === value) &&
    (!terms ||
      terms.some((term: any) =>
        (term.matchExpressions ?? []).every((each: any) => matches(node, each)),
      ))
  );
}

/** A small scheduler: node selectors and required node affinity, one Cassandra pod per worker, storage classes. No CPU or memory. */
export class Scheduler {
  /** Workers that pods are on their way to, by pod key. */
  private readonly reserved = new Map<
    string,
    { namespace: string; nodeName: string }
  >();

  constructor(private readonly api: CachedApi) {}

  /** Name of the storage class of a claim; undefined when it does not exist. */
  storageClassOf(claimSpec: any): string | undefined {
    const classes = this.api.list('StorageClass');
    const wanted = claimSpec?.storageClassName;
    const found = wanted
      ? classes.find(each => each.metadata.name === wanted)
      : classes.find(
          each => each.metadata.annotations?.[DEFAULT_CLASS] === 'true',
        );
    return found?.metadata.name;
  }

  /** Chooses a worker for a pod of this set and holds it until {@link release}. */
  place(set: AnyObject, podName: string, preferred?: string): Placement {
    const namespace = set.metadata.namespace ?? '';
    const { spec } = set.spec.template;
    for (const claim of set.spec.volumeClaimTemplates ?? []) {
      if (!this.storageClassOf(claim.spec)) {
        const name = claim.spec?.storageClassName ?? '(default)';
        return {
          unschedulable: `pod has unbound immediate PersistentVolumeClaims: storageclass.storage.k8s.io "${name}" not found`,
        };
      }
    }
    const nodes = this.api
      .list('Node')
      .filter(each => !each.spec?.unschedulable);
    const fitting = nodes.filter(node => fitsAffinity(node, spec));
    const exclusive = Boolean(
      spec.affinity?.podAntiAffinity
        ?.requiredDuringSchedulingIgnoredDuringExecution?.length,
    );
    const load = this.load(namespace, podName);
    const free = exclusive
      ? fitting.filter(node => !load.get(node.metadata.name))
      : fitting;
    if (free.length === 0) {
      const reasons = [
        [
          nodes.length - fitting.length,
          "didn't match Pod's node affinity/selector",
        ],
        [fitting.length, "didn't match pod anti-affinity rules"],
      ]
        .filter(([count]) => Number(count) > 0)
        .map(([count, why]) => `${count} node(s) ${why}`);
      return {
        unschedulable: `0/${nodes.length} nodes are available: ${
          reasons.join(', ') || 'there are no nodes'
        }.`,
      };
    }
    const zones = this.zoneLoad(set);
    const score = (node: AnyObject) =>
      (node.metadata.name === preferred ? -1_000_000 : 0) +
      1_000 * (zones.get(zoneOf(node)) ?? 0) +
      (load.get(node.metadata.name) ?? 0);
    const nodeName = free.reduce((best, node) =>
      score(node) < score(best) ? node : best,
    ).metadata.name;
    this.reserved.set(`${namespace}/${podName}`, { namespace, nodeName });
    return { nodeName };
  }

  /** The pod was made, or could not be. */
  release(namespace: string, podName: string): void {
    this.reserved.delete(`${namespace}/${podName}`);
  }

  private load(namespace: string, except: string): Map<string, number> {
    const load = new Map<string, number>();
    const count = (nodeName: string) =>
      load.set(nodeName, (load.get(nodeName) ?? 0) + 1);
    for (const pod of this.api.list('Pod', namespace)) {
      if (
        pod.spec.nodeName &&
        pod.metadata.name !== except &&
        pod.metadata.labels?.[labels.cassandraCluster]
      ) {
        count(pod.spec.nodeName);
      }
    }
    for (const [key, entry] of this.reserved) {
      if (entry.namespace === namespace && key !== `${namespace}/${except}`) {
        count(entry.nodeName);
      }
    }
    return load;
  }

  private zoneLoad(set: AnyObject): Map<string, number> {
    const zones = new Map<string, number>();
    for (const pod of this.api.select(
      'Pod',
      set.metadata.namespace ?? '',
      set.spec.selector.matchLabels,
    )) {
      const node = this.api.get('Node', undefined, pod.spec.nodeName ?? '');
      const zone = node ? zoneOf(node) : '';
      zones.set(zone, (zones.get(zone) ?? 0) + 1);
    }
    return zones;
  }
}

function zoneOf(node: AnyObject): string {
  return node.metadata.labels?.['topology.kubernetes.io/zone'] ?? '';
}
