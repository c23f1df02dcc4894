import {
  dataPlaneParts as parts,
  type AnyObject,
} from '@k8ssandra-backstage/fleet-simulator';
import { isSeed } from './wantedPods';

/** What the nodes of a datacenter work with. */
export interface NodesInput {
  environment: parts.Environment;
  processes: parts.NodeProcesses;
  dc: AnyObject;
}

/**
 * Lets Cassandra run in pods that have an address, and stops it in those with a fault. Seeds come first, because one of them founds the
 * ring. A node keeps its host id for as long as its datacenter exists. Returns false when one found no seed that answers.
 */
export function runNodes(
  { environment, processes, dc }: NodesInput,
  pods: AnyObject[],
): boolean {
  const { network } = environment;
  let all = true;
  const own: string[] = pods.filter(isSeed).map(pod => pod.status.podIP);
  const inOrder = [...pods.filter(isSeed), ...pods.filter(pod => !isSeed(pod))];
  for (const [index, pod] of inOrder.entries()) {
    const ref = parts.refOf(environment, pod);
    if (parts.faultOf(pod)) {
      network.stop(ref);
      continue;
    }
    const isUp = network.nodeOf(ref)?.up === true;
    // One node tells the others what it learns of its seeds.
    if (isUp && index > 0) continue;
    const seeds = [...new Set([...own, ...processes.seedsOf(pod, dc)])];
    if (isUp) {
      network.reloadSeeds(ref, seeds);
    } else {
      const hostId = parts.hostIdOf(`${dc.metadata.uid}/${ref.pod}`);
      try {
        network.start(parts.nodeStartOf({ ref, hostId, pod, dc, seeds }));
      } catch (error) {
        if (!(error instanceof parts.NodeStartError)) throw error;
        all = false;
      }
    }
  }
  return all;
}

/** What becomes of nodes whose pods go: they leave their ring, rest, or are lost with their data. */
export function endNodes(
  { environment: { cluster, network }, dc }: NodesInput,
  names: string[],
  how: 'leave' | 'rest' | 'lose',
): void {
  const namespace = dc.metadata.namespace ?? '';
  for (const pod of names) {
    const ref = { cluster, namespace, pod };
    if (how === 'leave') network.remove(ref);
    else if (how === 'rest') network.stop(ref);
    else network.loseData(ref);
  }
}

/** Makes the roles of a datacenter, unless an annotation forbids it (operator-spec C.2). Returns whether it may. */
export function makeRoles({ environment, dc }: NodesInput, pods: AnyObject[]) {
  const skip = 'cassandra.datastax.com/skip-user-creation';
  if (dc.metadata.annotations?.[skip] === 'true') return false;
  const ring = ringOf(environment, pods);
  if (ring) parts.upsertRoles(environment, dc, ring);
  return ring !== undefined;
}

/** The ring that the first of these pods is in. */
export function ringOf(environment: parts.Environment, pods: AnyObject[]) {
  return pods
    .map(pod => environment.network.ringOf(parts.refOf(environment, pod)))
    .find(Boolean);
}
