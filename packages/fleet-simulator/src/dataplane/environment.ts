import type { ResourceType } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { CassandraNetwork, PodRef } from '../managementApi';
import {
  CachedApi,
  kinds,
  type AnyObject,
  type Kind,
  type RunResult,
} from './api';
import { buildEvent } from './objects';
import type { Pace } from './pace';
import type { DataPlaneOptions } from './types';

/** What all controllers of one Kubernetes cluster share. */
export interface Environment {
  /** Name of the Kubernetes cluster in the fleet. */
  cluster: string;
  api: CachedApi;
  network: CassandraNetwork;
  pace: Pace;
  now: () => Date;
  signal: AbortSignal;
  /** Faults of pods that are not made yet, by `<namespace>/<name>`. */
  expectedFaults: Map<string, string>;
}

/** The environment of a data plane that works until the signal ends; its API is still to be started. */
export function createEnvironment(
  options: DataPlaneOptions,
  signal: AbortSignal,
): Environment {
  const { cluster, client, network, pace } = options;
  return {
    cluster,
    api: new CachedApi({ client, signal }),
    network,
    pace,
    now: options.now ?? (() => new Date()),
    signal,
    expectedFaults: new Map(),
  };
}

/** A controller: which keys an object concerns, and what to do for a key. */
export interface Controller {
  name: string;
  keysOf(kind: Kind, object: AnyObject): string[];
  run(key: string): Promise<RunResult | void>;
  /** See `KeyQueueOptions.batchMs`. */
  batchMs?: number;
}

/** `<namespace>/<name>`, the key of controllers. */
export function keyOf(object: AnyObject): string {
  return `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}

/** Reads what {@link keyOf} wrote. */
export function splitKey(key: string): [namespace: string, name: string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}

/** The pod as the Cassandra network names it. */
export function refOf(
  { cluster }: Pick<Environment, 'cluster'>,
  pod: AnyObject,
): PodRef {
  return {
    cluster,
    namespace: pod.metadata.namespace ?? '',
    pod: pod.metadata.name,
  };
}

/** A data volume that is gone takes its node's data along. */
export function forgetVolume(environment: Environment, claim: AnyObject): void {
  const { namespace = '', name } = claim.metadata;
  const prefix = 'server-data-';
  if (!name.startsWith(prefix)) return;
  environment.network.loseData({
    cluster: environment.cluster,
    namespace,
    pod: name.slice(prefix.length),
  });
}

/** RFC 3339 with whole seconds, as Kubernetes writes times. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

const EVENTS: ResourceType = {
  group: '',
  version: 'v1',
  kind: 'Event',
  plural: 'events',
  namespaced: true,
};

/** Records an event about an object. An event that cannot be written is lost, as everywhere in Kubernetes. */
export async function recordEvent(
  environment: Environment,
  kind: Kind,
  object: AnyObject,
  event: {
    reason: string;
    message: string;
    warning?: boolean;
    component?: string;
  },
): Promise<void> {
  await environment.api
    .emit(
      EVENTS,
      buildEvent({
        type: kinds[kind],
        object,
        now: environment.now(),
        ...event,
      }),
    )
    .catch(() => undefined);
}
