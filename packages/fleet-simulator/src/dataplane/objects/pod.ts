import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { kinds, type AnyObject } from '../api';
import { sortKeys } from '../json';
import { cassLabels, digest, ownedBy, type NodeState } from './labels';

/** Annotation of a simulated fault: its value is the reason, see `faults.ts`. Anybody may set it with kubectl. */
export const FAULT_ANNOTATION = 'fleet-simulator.k8ssandra.io/fault';

/** The state label of a pod. */
export function nodeState(pod: AnyObject): NodeState | undefined {
  return pod.metadata.labels?.[labels.nodeState] as NodeState | undefined;
}

/** The rack label of a pod. */
export function rackOf(pod: AnyObject): string {
  return pod.metadata.labels?.[labels.cassandraRack] ?? 'default';
}

/** The last number of a pod's name. */
export function ordinalOf(pod: AnyObject): number {
  return Number(
    pod.metadata.name.slice(pod.metadata.name.lastIndexOf('-') + 1),
  );
}

/** The status of a container by name. */
export function containerStatus(pod: AnyObject, name = 'cassandra') {
  return pod.status?.containerStatuses?.find(
    (each: { name: string }) => each.name === name,
  );
}

/** The container `cassandra` runs, so its management API answers. */
export function isRunning(pod: AnyObject): boolean {
  return (
    pod.status?.phase === 'Running' &&
    Boolean(containerStatus(pod)?.state?.running) &&
    !pod.metadata.deletionTimestamp
  );
}

/** The container `cassandra` passes its readiness probe. */
export function isReady(pod: AnyObject): boolean {
  return isRunning(pod) && containerStatus(pod)?.ready === true;
}

/** Hashes of templates that were seen; objects of a store never change. */
const templateHashes = new WeakMap<object, string>();

/** Name of a StatefulSet's current revision: changes with its pod template. */
export function revisionOf(set: AnyObject): string {
  const { template } = set.spec;
  let hash = templateHashes.get(template);
  if (!hash) {
    hash = digest(sortKeys(template))
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 10);
    templateHashes.set(template, hash);
  }
  return `${set.metadata.name}-${hash}`;
}

/** Names of the claims of a pod by volume. */
export function claimsOf(set: AnyObject, podName: string) {
  return (set.spec.volumeClaimTemplates ?? []).map((claim: AnyObject) => ({
    template: claim,
    name: `${claim.metadata.name}-${podName}`,
  }));
}

/** The pod of a StatefulSet with this ordinal, as its controller makes it. `nodeName` is the worker it was scheduled to. */
export function buildPod(
  set: AnyObject,
  ordinal: number,
  nodeName: string | undefined,
): AnyObject {
  const name = `${set.metadata.name}-${ordinal}`;
  const { metadata, spec } = set.spec.template;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      generateName: `${set.metadata.name}-`,
      namespace: set.metadata.namespace,
      labels: {
        ...metadata.labels,
        [cassLabels.podIndex]: String(ordinal),
        [cassLabels.podName]: name,
        [cassLabels.revision]: revisionOf(set),
      },
      annotations: { ...metadata.annotations },
      ownerReferences: ownedBy(kinds.StatefulSet, set),
    },
    spec: {
      ...spec,
      ...(nodeName ? { nodeName } : {}),
      hostname: name,
      subdomain: set.spec.serviceName,
      volumes: [
        ...claimsOf(set, name).map(
          (claim: { name: string; template: AnyObject }) => ({
            name: claim.template.metadata.name,
            persistentVolumeClaim: { claimName: claim.name },
          }),
        ),
        ...(spec.volumes ?? []),
      ],
    },
  };
}
