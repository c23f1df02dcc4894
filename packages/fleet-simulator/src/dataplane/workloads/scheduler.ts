import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject, CachedApi } from '../api';
import { claimsOf } from '../objects';
import { noWorker, refusals, type Load } from './filters';
import { isLocal, PROVISIONING_FAULT } from './provisioner';

const DEFAULT_CLASS = 'storageclass.kubernetes.io/is-default-class';

/** What a node in a zone counts against one that is merely on the same worker. */
const RACK_WEIGHT = 100_000;
const DATACENTER_WEIGHT = 100;

/** Where a pod goes, or why it cannot go anywhere. */
export type Placement = { nodeName: string } | { unschedulable: string };

const isSame = (pod: AnyObject, namespace: string, name: string) =>
  pod.metadata.namespace === namespace && pod.metadata.name === name;

/** A small scheduler: taints, node selectors and required node affinity, CPU and memory, disks, one Cassandra pod per worker. */
export class Scheduler {
  /** Workers that pods are on their way to, by pod key. */
  private readonly reserved = new Map<
    string,
    { namespace: string; nodeName: string; labels: Record<string, string> }
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
    const nodes = this.api.list('Node');
    const disk = this.diskProblem(set, podName, nodes.length);
    if (disk) return { unschedulable: disk };
    const load = this.load(namespace, podName);
    const wanted = {
      spec,
      exclusive: Boolean(
        spec.affinity?.podAntiAffinity
          ?.requiredDuringSchedulingIgnoredDuringExecution?.length,
      ),
      ...(this.isPinned(set, podName) && { pinnedTo: preferred }),
    };
    const loadOf = (node: AnyObject) =>
      load.get(node.metadata.name) ?? { cassandra: 0, pods: [] };
    const reasons = nodes.map(node => refusals(node, wanted, loadOf(node)));
    const free = nodes.filter((_, index) => reasons[index].length === 0);
    if (free.length === 0) return { unschedulable: noWorker(reasons) };
    const zones = this.zoneLoad(set);
    const score = (node: AnyObject) =>
      (node.metadata.name === preferred ? -Infinity : 0) +
      (zones.get(zoneOf(node)) ?? 0) +
      loadOf(node).cassandra;
    const nodeName = free.reduce((best, node) =>
      score(node) < score(best) ? node : best,
    ).metadata.name;
    this.reserved.set(`${namespace}/${podName}`, {
      namespace,
      nodeName,
      labels: set.spec.selector.matchLabels,
    });
    return { nodeName };
  }

  /** The pod was made, or could not be. */
  release(namespace: string, podName: string): void {
    this.reserved.delete(`${namespace}/${podName}`);
  }

  /** Claims of a pod of this set, as far as they are made, with their templates. */
  private claims(set: AnyObject, podName: string) {
    return claimsOf(set, podName).map(
      ({ template, name }: { template: AnyObject; name: string }) => ({
        template,
        claim: this.api.get(
          'PersistentVolumeClaim',
          set.metadata.namespace,
          name,
        ),
      }),
    );
  }

  /** A disk of one worker is there already. */
  private isPinned(set: AnyObject, podName: string): boolean {
    return this.claims(set, podName).some(
      ({ claim }: { claim?: AnyObject }) =>
        claim?.status?.phase === 'Bound' &&
        isLocal(
          this.api.get('StorageClass', undefined, claim.spec.storageClassName),
        ),
    );
  }

  private diskProblem(
    set: AnyObject,
    podName: string,
    nodes: number,
  ): string | undefined {
    for (const { template, claim } of this.claims(set, podName)) {
      const name = this.storageClassOf(template.spec);
      if (!name) {
        return `0/${nodes} nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/${nodes} nodes are available: ${nodes} Preemption is not helpful for scheduling.`;
      }
      const { annotations } = this.api.get(
        'StorageClass',
        undefined,
        name,
      )!.metadata;
      if (
        claim?.status?.phase !== 'Bound' &&
        annotations?.[PROVISIONING_FAULT]
      ) {
        return 'running PreBind plugin "VolumeBinding": binding volumes: context deadline exceeded';
      }
    }
    return undefined;
  }

  private load(namespace: string, except: string): Map<string, Load> {
    const load = new Map<string, Load>();
    const at = (nodeName: string) => {
      const known = load.get(nodeName) ?? { cassandra: 0, pods: [] };
      load.set(nodeName, known);
      return known;
    };
    for (const pod of this.api.list('Pod')) {
      if (!pod.spec.nodeName || isSame(pod, namespace, except)) continue;
      const node = at(pod.spec.nodeName);
      node.pods.push(pod.spec);
      if (
        pod.metadata.namespace === namespace &&
        pod.metadata.labels?.[labels.cassandraCluster]
      ) {
        node.cassandra += 1;
      }
    }
    for (const [key, entry] of this.reserved) {
      if (entry.namespace === namespace && key !== `${namespace}/${except}`) {
        at(entry.nodeName).cassandra += 1;
      }
    }
    return load;
  }

  /** How full the zones are: nodes of the rack count most, then those of its datacenter, so that racks do not share a zone without need. */
  private zoneLoad(set: AnyObject): Map<string, number> {
    const zones = new Map<string, number>();
    const { matchLabels } = set.spec.selector;
    const { [labels.cassandraRack]: _, ...datacenter } = matchLabels;
    const { namespace = '' } = set.metadata;
    const add = (nodeName: string, weight: number) => {
      const node = this.api.get('Node', undefined, nodeName);
      const zone = node ? zoneOf(node) : '';
      zones.set(zone, (zones.get(zone) ?? 0) + weight);
    };
    const count = (selector: Record<string, string>, weight: number) => {
      this.api
        .select('Pod', namespace, selector)
        .forEach(pod => add(pod.spec.nodeName ?? '', weight));
      [...this.reserved.values()]
        .filter(each => each.namespace === namespace)
        .filter(each =>
          Object.entries(selector).every(
            ([key, value]) => each.labels[key] === value,
          ),
        )
        .forEach(each => add(each.nodeName, weight));
    };
    count(matchLabels, RACK_WEIGHT);
    count(datacenter, DATACENTER_WEIGHT);
    return zones;
  }
}

function zoneOf(node: AnyObject): string {
  return node.metadata.labels?.['topology.kubernetes.io/zone'] ?? '';
}
