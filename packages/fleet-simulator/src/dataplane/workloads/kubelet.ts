import type { AnyObject, Kind, RunResult } from '../api';
import {
  keyOf,
  recordEvent,
  refOf,
  splitKey,
  type Controller,
  type Environment,
} from '../environment';
import {
  faultOf,
  lostStatus,
  podStatus,
  type PodObservation,
} from '../objects';
import { mergeDiff } from '../json';
import { tellOfFault } from './faultEvents';
import { selectedNode } from './provisioner';
import type { AddressPool } from './addresses';
import type { NodeProcesses } from './nodeProcesses';
import type { Scheduler } from './scheduler';

/** Options of {@link Kubelet}. */
export interface KubeletOptions {
  environment: Environment;
  addresses: AddressPool;
  processes: NodeProcesses;
  scheduler: Scheduler;
}

/** The kubelets of all workers: pods run, become ready with their Cassandra node, and stop. */
export class Kubelet implements Controller {
  readonly name = 'kubelet';
  /** When a pod was first seen, by UID, in milliseconds since the epoch. */
  private readonly seen = new Map<string, number>();

  constructor(private readonly options: KubeletOptions) {}

  keysOf(kind: Kind, object: AnyObject): string[] {
    if (kind === 'Node') {
      return this.options.environment.api
        .list('Pod')
        .filter(pod => pod.spec.nodeName === object.metadata.name)
        .map(keyOf);
    }
    if (kind !== 'Pod') return [];
    const { environment, addresses, processes } = this.options;
    if (object.status?.podIP)
      addresses.adopt(keyOf(object), object.status.podIP);
    const current = environment.api.get(
      'Pod',
      object.metadata.namespace,
      object.metadata.name,
    );
    if (current?.metadata.uid !== object.metadata.uid) {
      this.seen.delete(object.metadata.uid ?? '');
      processes.forget(object);
      if (!current) environment.network.stop(refOf(environment, object));
    }
    return [keyOf(object)];
  }

  async run(key: string): Promise<RunResult | void> {
    const { environment } = this.options;
    const [namespace, name] = splitKey(key);
    const pod = environment.api.get('Pod', namespace, name);
    if (!pod) return undefined;
    if (this.isLost(pod)) {
      await this.lose(pod);
      return undefined;
    }
    if (pod.metadata.deletionTimestamp) {
      await this.end(pod);
      return undefined;
    }
    const wait = this.untilStart(pod);
    const observation = this.observe(pod, wait === 0);
    if (observation.fault) environment.network.stop(refOf(environment, pod));
    const status = podStatus(pod, observation);
    const patch = mergeDiff(pod.status, status);
    if (patch) {
      await environment.api.patch('Pod', pod, { status: patch }, 'status');
      await this.tell(pod, observation);
    }
    return wait > 0 && pod.spec.nodeName ? { requeueAfterMs: wait } : undefined;
  }

  /** Its kubelet has stopped talking: nobody knows what the pod does, and nobody can end it. */
  private isLost(pod: AnyObject): boolean {
    const worker = this.options.environment.api.get(
      'Node',
      undefined,
      pod.spec.nodeName ?? '',
    );
    return Boolean(
      worker?.status?.conditions?.some(
        (each: { type: string; status: string }) =>
          each.type === 'Ready' && each.status !== 'True',
      ),
    );
  }

  /** The node controller says that the pod is not ready; everything else stays as it was last told. */
  private async lose(pod: AnyObject): Promise<void> {
    const { environment } = this.options;
    environment.network.stop(refOf(environment, pod));
    const patch = mergeDiff(pod.status, lostStatus(pod, environment.now()));
    if (!patch) return;
    await environment.api.patch('Pod', pod, { status: patch }, 'status');
    await recordEvent(environment, 'Pod', pod, {
      reason: 'NodeNotReady',
      message: 'Node is not ready',
      warning: true,
      component: 'node-controller',
    });
  }

  /** The containers of a pod that is deleted stop, and with them the pod goes. */
  private async end(pod: AnyObject): Promise<void> {
    const { environment } = this.options;
    environment.network.stop(refOf(environment, pod));
    // A finalizer may keep what has stopped.
    if (pod.metadata.deletionGracePeriodSeconds === 0) return;
    await environment.api.delete('Pod', pod, { gracePeriodSeconds: 0 });
  }

  private observe(pod: AnyObject, due: boolean): PodObservation {
    const { environment, addresses } = this.options;
    const { api, network } = environment;
    const worker = api.get('Node', undefined, pod.spec.nodeName ?? '');
    const fault = faultOf(pod);
    const podIP = addresses.addressOf(keyOf(pod));
    const node = network.nodeOf(refOf(environment, pod));
    return {
      unschedulable: pod.spec.nodeName ? undefined : this.explain(pod),
      started: Boolean(pod.spec.nodeName) && due,
      ready: Boolean(node?.up && node.ip === podIP),
      fault,
      podIP,
      hostIP: worker?.status?.addresses?.find(
        (each: { type: string }) => each.type === 'InternalIP',
      )?.address,
      now: environment.now(),
    };
  }

  private explain(pod: AnyObject): string {
    const { environment, scheduler } = this.options;
    const owner = pod.metadata.ownerReferences?.[0];
    const set = environment.api.get(
      'StatefulSet',
      pod.metadata.namespace,
      owner?.name ?? '',
    );
    if (!set) return 'its StatefulSet is gone';
    const placement = scheduler.place(
      set,
      pod.metadata.name,
      selectedNode(environment, pod),
    );
    scheduler.release(pod.metadata.namespace ?? '', pod.metadata.name);
    return 'unschedulable' in placement
      ? placement.unschedulable
      : 'a worker became free';
  }

  private untilStart(pod: AnyObject): number {
    const { environment } = this.options;
    if (pod.status?.phase === 'Running') return 0;
    const uid = pod.metadata.uid ?? '';
    const now = environment.now().getTime();
    const since = this.seen.get(uid) ?? now;
    this.seen.set(uid, since);
    return Math.max(since + environment.pace.podStartMs - now, 0);
  }

  private async tell(pod: AnyObject, seen: PodObservation): Promise<void> {
    const before = pod.status?.conditions?.find(
      (each: { type: string }) => each.type === 'PodScheduled',
    );
    if (seen.unschedulable && before?.message !== seen.unschedulable) {
      await recordEvent(this.options.environment, 'Pod', pod, {
        reason: 'FailedScheduling',
        message: seen.unschedulable,
        warning: true,
        component: 'default-scheduler',
      });
    }
    await tellOfFault(this.options.environment, pod, seen.fault);
  }
}
