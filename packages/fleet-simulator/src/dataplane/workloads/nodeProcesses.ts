import { cleanLabelValue } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createHash } from 'crypto';
import {
  labels,
  type EndpointSlice,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  NodeStartError,
  type NodeStart,
  type PodRef,
} from '../../managementApi';
import type { AnyObject } from '../api';
import { refOf, type Environment } from '../environment';
import { datacenterNames, isRunning, rackOf } from '../objects';

const RETRY_MS = 1_000;

/** A host id that follows from what the node's data belongs to. */
export function hostIdOf(owner: string): string {
  const hex = createHash('sha1').update(owner).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Reads `-Dcassandra.system_distributed_replication=dc1:3,dc2:3` from the configuration of a datacenter (operator-spec 3.10). */
export function systemReplicationOf(
  dc: AnyObject,
): Record<string, number> | undefined {
  const option = JSON.stringify(dc.spec.config ?? {}).match(
    /-Dcassandra\.system_distributed_replication=([^"\s]+)/,
  );
  if (!option) return undefined;
  return Object.fromEntries(
    option[1].split(',').map(pair => {
      const colon = pair.lastIndexOf(':');
      return [pair.slice(0, colon), Number(pair.slice(colon + 1))];
    }),
  );
}

/** What Cassandra knows when it starts in a pod that has its address; `seeds` are the addresses that its seed services resolve to. */
export function nodeStartOf(input: {
  ref: PodRef;
  hostId: string;
  pod: AnyObject;
  dc: AnyObject;
  seeds: string[];
}): NodeStart {
  const { ref, hostId, pod, dc, seeds } = input;
  return {
    ...ref,
    hostId,
    ip: pod.status.podIP,
    clusterName: dc.spec.clusterName,
    datacenter: dc.spec.datacenterName ?? dc.metadata.name,
    rack: rackOf(pod),
    serverVersion: dc.spec.serverVersion,
    seeds,
    isSeed: seeds.includes(pod.status.podIP),
    systemReplication: systemReplicationOf(dc),
  };
}

/** The Cassandra processes in the pods of one Kubernetes cluster. Starting one takes the pace's time. */
export class NodeProcesses {
  /** Timers of processes that start, by pod UID. */
  private readonly starting = new Map<string, NodeJS.Timeout>();
  private readonly leaving = new Map<string, NodeJS.Timeout>();

  constructor(private readonly environment: Environment) {
    environment.signal.addEventListener('abort', () => {
      for (const timers of [this.starting, this.leaving]) {
        for (const timer of timers.values()) clearTimeout(timer);
        timers.clear();
      }
    });
  }

  /** The datacenter object that a pod belongs to. */
  datacenterOf(pod: AnyObject): AnyObject | undefined {
    const name = pod.metadata.labels?.[labels.cassandraDatacenter];
    return this.environment.api
      .list('CassandraDatacenter', pod.metadata.namespace)
      .find(dc => cleanLabelValue(dc.metadata.name) === name);
  }

  /** Addresses that the seed services of a pod's datacenter resolve to. */
  seedsOf(pod: AnyObject, dc: AnyObject): string[] {
    const { api } = this.environment;
    const namespace = pod.metadata.namespace ?? '';
    const local = api
      .select('Pod', namespace, {
        [labels.cassandraCluster]:
          pod.metadata.labels?.[labels.cassandraCluster] ?? '',
        [labels.seedNode]: 'true',
      })
      .map(seed => seed.status?.podIP);
    const additional = api
      .select('EndpointSlice', namespace, {
        [labels.serviceName]: datacenterNames(dc as never)
          .additionalSeedService,
      })
      .flatMap(slice => (slice as never as EndpointSlice).endpoints ?? [])
      .flatMap(endpoint => endpoint.addresses);
    return [...local, ...additional, ...(dc.spec.additionalSeeds ?? [])].filter(
      Boolean,
    );
  }

  /** Starts Cassandra in a pod; does nothing while it is starting or up. */
  start(pod: AnyObject): void {
    const uid = pod.metadata.uid ?? '';
    if (
      this.starting.has(uid) ||
      this.environment.network.nodeOf(refOf(this.environment, pod))?.up
    ) {
      return;
    }
    const { nodeStartMs } = this.environment.pace;
    if (nodeStartMs === 0) this.join(pod);
    else this.later(pod, nodeStartMs);
  }

  private later(pod: AnyObject, ms: number): void {
    const uid = pod.metadata.uid ?? '';
    this.starting.set(
      uid,
      setTimeout(() => {
        this.starting.delete(uid);
        this.join(pod);
      }, ms),
    );
  }

  private join(pod: AnyObject): void {
    const { api, network } = this.environment;
    const current = api.get('Pod', pod.metadata.namespace, pod.metadata.name);
    const dc = current && this.datacenterOf(current);
    if (
      !dc ||
      !isRunning(current) ||
      current.metadata.uid !== pod.metadata.uid
    ) {
      return;
    }
    try {
      network.start(this.nodeStart(current, dc));
    } catch (error) {
      if (!(error instanceof NodeStartError)) throw error;
      // Cassandra gives up and its container is started again: the seeds may answer by then.
      this.later(
        current,
        Math.max(this.environment.pace.nodeStartMs, RETRY_MS),
      );
    }
  }

  /** The host id belongs to the data volume. */
  private nodeStart(pod: AnyObject, dc: AnyObject): NodeStart {
    const claim = this.environment.api.get(
      'PersistentVolumeClaim',
      pod.metadata.namespace,
      `server-data-${pod.metadata.name}`,
    );
    return nodeStartOf({
      ref: refOf(this.environment, pod),
      hostId: hostIdOf(claim?.metadata.uid ?? ''),
      pod,
      dc,
      seeds: this.seedsOf(pod, dc),
    });
  }

  /** Whether Cassandra is on its way up in a pod. */
  isStarting(pod: AnyObject): boolean {
    return this.starting.has(pod.metadata.uid ?? '');
  }

  /** Decommissions the node of a pod; it has left its ring after the pace's time. */
  leave(pod: AnyObject): void {
    const uid = pod.metadata.uid ?? '';
    const { network, pace } = this.environment;
    const ref = refOf(this.environment, pod);
    if (this.leaving.has(uid)) return;
    if (pace.decommissionMs === 0) {
      network.remove(ref);
      return;
    }
    this.leaving.set(
      uid,
      setTimeout(() => {
        this.leaving.delete(uid);
        network.remove(ref);
      }, pace.decommissionMs),
    );
  }

  /** Forgets a process whose pod is gone. */
  forget(pod: AnyObject): void {
    clearTimeout(this.starting.get(pod.metadata.uid ?? ''));
    this.starting.delete(pod.metadata.uid ?? '');
  }
}
