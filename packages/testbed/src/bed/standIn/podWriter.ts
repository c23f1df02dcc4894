import {
  dataPlaneParts as parts,
  type AnyObject,
} from '@k8ssandra-backstage/fleet-simulator';
import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Options of {@link PodWriter}. */
export interface PodWriterOptions {
  environment: parts.Environment;
  addresses: parts.AddressPool;
}

/** Pods without a scheduler and without kubelets: each is created, and its status written once. */
export class PodWriter {
  /** UIDs of pods that were deleted, until the watch tells of their end. */
  private readonly ended = new Set<string>();

  constructor(private readonly options: PodWriterOptions) {}

  /** Takes note of a pod that changed or went away. */
  saw(pod: AnyObject): void {
    const { uid = '', namespace, name } = pod.metadata;
    const current = this.api.get('Pod', namespace, name);
    if (current?.metadata.uid !== uid) this.ended.delete(uid);
    const ip = pod.status?.podIP;
    if (ip) this.options.addresses.adopt(parts.keyOf(pod), ip);
  }

  /** A wanted pod as it is, or as it is to be made, with its address. */
  placed(wanted: AnyObject): AnyObject {
    const pod = this.live(wanted) ?? wanted;
    const podIP = this.options.addresses.addressOf(parts.keyOf(wanted));
    return { ...pod, status: { ...pod.status, podIP } };
  }

  /** Creates a wanted pod that is missing, and moves the label of a seed. */
  async ensure(wanted: AnyObject): Promise<AnyObject> {
    const { namespace, name, labels: wantedLabels } = wanted.metadata;
    const seed = wantedLabels?.[labels.seedNode];
    const live = this.live(wanted);
    if (live) {
      return live.metadata.labels?.[labels.seedNode] === seed
        ? live
        : this.api.patch('Pod', live, {
            metadata: { labels: { [labels.seedNode]: seed ?? null } },
          });
    }
    const leaving = this.api.get('Pod', namespace, name);
    if (leaving) await this.end(leaving);
    await this.api.create('Pod', wanted);
    const made = this.live(wanted);
    if (!made) throw new Error(`Pod ${name} is there but was not seen yet`);
    return made;
  }

  /** The pod with the status that its kubelet would end with. */
  observed(pod: AnyObject): AnyObject {
    const { environment, addresses } = this.options;
    const { network, api, now } = environment;
    const worker = api.get('Node', undefined, pod.spec.nodeName ?? '');
    const podIP = addresses.addressOf(parts.keyOf(pod));
    const node = network.nodeOf(parts.refOf(environment, pod));
    return {
      ...pod,
      status: parts.podStatus(pod, {
        started: true,
        ready: Boolean(node?.up && node.ip === podIP),
        fault: parts.faultOf(pod),
        podIP,
        hostIP: worker?.status?.addresses?.find(
          (each: { type: string }) => each.type === 'InternalIP',
        )?.address,
        now: now(),
      }),
    };
  }

  async writeStatus(pod: AnyObject, status: object): Promise<void> {
    const patch = parts.mergeDiff(pod.status, status);
    if (patch) await this.api.patch('Pod', pod, { status: patch }, 'status');
  }

  /** Deletes a pod at once: no kubelet has to agree. */
  async end(pod: AnyObject): Promise<void> {
    const { uid = '' } = pod.metadata;
    if (this.ended.has(uid)) return;
    await this.api.delete('Pod', pod, { gracePeriodSeconds: 0 });
    this.ended.add(uid);
  }

  /** The pod of this name, unless it is on its way out. */
  private live({ metadata }: AnyObject): AnyObject | undefined {
    const pod = this.api.get('Pod', metadata.namespace, metadata.name);
    const leaves =
      pod?.metadata.deletionTimestamp ||
      this.ended.has(pod?.metadata.uid ?? '');
    return leaves ? undefined : pod;
  }

  private get api() {
    return this.options.environment.api;
  }
}
