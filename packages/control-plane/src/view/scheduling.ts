import type { NodeCause } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isLost, type NodeClues } from './clues';

/** What is asked for each node, to say what a worker must have free. */
export interface NodeNeeds {
  zone: string | null;
  cpu?: string;
  memory?: string;
}

/** What workers lack that could otherwise take the pod. */
const NO_ROOM = /insufficient |too many pods|anti-affinity/i;

const BOUND_ELSEWHERE =
  /volume node affinity conflict|match PersistentVolume's node affinity|non-?existent (pv|persistentvolume)/i;

/** Provisioners of disks that lie in a worker and go with it. */
const LOCAL = /local|no-provisioner|topolvm|lvm|hostpath|zfs/i;

const NO_DISK =
  /unbound immediate persistentvolumeclaims|persistentvolumeclaims? "[^"]+" (not found|is being deleted)|binding volumes/i;

const NO_SPACE =
  /didn't find available persistent volumes|did not have enough free storage|exceed max volume count/i;

const STORAGE_CLASS = /storageclass\S* "([^"]+)" (?:is forbidden|not found)/i;

/**
 * Why the scheduler has no place for a pod, from its own words ("0/6 nodes are available: 3 Insufficient cpu, 3 node(s) had volume
 * node affinity conflict.") and what is known of the disk. What neither says stays unknown.
 */
export function unplacedCause(
  message: string,
  clues: NodeClues,
  needs: NodeNeeds,
): NodeCause {
  const disk = diskCause(message, clues);
  if (disk) {
    return disk;
  }
  return { kind: 'no-worker', zone: needs.zone, need: need(message, needs) };
}

function diskCause(message: string, clues: NodeClues): NodeCause | undefined {
  if (STORAGE_CLASS.test(message) || NO_DISK.test(message)) {
    return unprovidedCause(message, clues);
  }
  if (clues.claim?.status.phase === 'Lost' || isLocalAndLost(clues)) {
    return { kind: 'disk-bound' };
  }
  if (BOUND_ELSEWHERE.test(message)) {
    // a worker without room may well be where the disk is: only what is known of that worker can tell
    const roomOnly = NO_ROOM.test(message) && !isLost(clues.diskWorker);
    return roomOnly ? undefined : { kind: 'disk-bound' };
  }
  return NO_SPACE.test(message) && !NO_ROOM.test(message)
    ? { kind: 'no-volume', why: 'space' }
    : undefined;
}

/** A disk that lies in a worker which is lost, whatever else the scheduler says of the others. */
function isLocalAndLost({
  claim,
  diskWorker,
  storageClasses,
}: NodeClues): boolean {
  const kind = storageClasses?.find(
    each => each.metadata.name === claim?.spec.storageClassName,
  );
  return (
    claim?.status.phase === 'Bound' &&
    isLost(diskWorker) &&
    kind !== undefined &&
    LOCAL.test(kind.provisioner)
  );
}

/** Why there is no disk, from the scheduler's words, the events on the claim and the storage classes that exist. */
export function unprovidedCause(
  message: string,
  { events, claim, storageClasses }: NodeClues,
): NodeCause {
  const words = [message, ...events.map(each => each.message)];
  const named = words.map(each => STORAGE_CLASS.exec(each)?.[1]).find(Boolean);
  const wanted = claim?.spec.storageClassName;
  const absent =
    wanted !== undefined &&
    storageClasses !== undefined &&
    !storageClasses.some(each => each.metadata.name === wanted);
  const storageClass = named ?? (absent ? wanted : undefined);
  if (storageClass) {
    return {
      kind: 'no-storage-class',
      storageClass,
      choices: (storageClasses ?? []).map(each => each.metadata.name),
    };
  }
  if (words.some(each => /exceeded quota/i.test(each))) {
    return { kind: 'no-volume', why: 'quota' };
  }
  return {
    kind: 'no-volume',
    why: words.some(
      each =>
        NO_SPACE.test(each) ||
        /resource_?exhausted|no space|insufficient capacity/i.test(each),
    )
      ? 'space'
      : 'unknown',
  };
}

function need(message: string, { cpu, memory }: NodeNeeds): string | null {
  if (/insufficient cpu/i.test(message) && cpu) {
    return `${cpu} free vCPU`;
  }
  return /insufficient memory/i.test(message) && memory
    ? `${memory} free memory`
    : null;
}
