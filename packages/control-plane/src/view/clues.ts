import type {
  CassandraPod,
  ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterFacts } from '../plan/facts';
import type {
  StorageClassFact,
  VolumeClaimFact,
  WorkerFact,
} from '../snapshot/regionKinds/types';
import type { EventFact } from '../snapshot/types';

/** What objects beside a pod tell of why its node is not up. */
export interface NodeClues {
  /** Warning events on the pod and its disk, newest first. */
  events: EventFact[];
  claim?: VolumeClaimFact;
  /** Event on the StatefulSet that says why the claim cannot be made. */
  refusedClaim?: EventFact;
  /** Worker that the pod runs on; `gone` when workers are listed and it is none of them; absent while that is unknown. */
  worker?: WorkerFact | 'gone';
  /** Worker that the disk was made for; as above. */
  diskWorker?: WorkerFact | 'gone';
  /** All workers of its zone are lost. */
  zoneLost?: string;
  /** Absent while they cannot be listed. */
  storageClasses?: StorageClassFact[];
}

/** The clues of every node of a datacenter. */
export type CluesOf = (pod: string, object?: CassandraPod) => NodeClues;

const NONE: EventFact[] = [];

/** cass-operator's name of the claim for a node's data. */
const DATA_CLAIM = 'server-data-';

const UNREACHABLE =
  /^node\.kubernetes\.io\/(unreachable|not-ready)|out-of-service/;

/** Makes the lookups once for all nodes of a datacenter. */
export function cluesOf({
  context,
  namespace,
  pods,
}: DatacenterFacts): CluesOf {
  const events = eventsByObject(context.events);
  const claims = new Map(
    (context.volumeClaims ?? [])
      .filter(each => each.metadata.namespace === namespace)
      .map(each => [each.metadata.name, each]),
  );
  const workers = knownWorkers(context, pods);
  const workerOf = (name: string | undefined) =>
    name && workers ? workers.get(name) ?? 'gone' : undefined;
  const isZoneLost = zonesLost(context.workers ?? []);
  const told = events.size > 0;
  return (pod, object) => {
    const claim = claims.get(`${DATA_CLAIM}${pod}`);
    const worker = workerOf(object?.spec.nodeName);
    const zone =
      worker === undefined || worker === 'gone' ? null : worker.spec.zone;
    return {
      refusedClaim: told ? refusedClaimOf(events, pod) : undefined,
      events: told ? eventsOf(events, pod) : NONE,
      claim,
      worker,
      diskWorker: workerOf(claim?.spec.selectedNode),
      // asked of lost workers only: where one is well its zone is
      zoneLost:
        zone !== null && isLost(worker) && isZoneLost(zone) ? zone : undefined,
      storageClasses: context.storageClasses,
    };
  };
}

type EventsByObject = Map<string, EventFact[]>;

function eventsOf(events: EventsByObject, pod: string): EventFact[] {
  const own = events.get(`Pod/${pod}`) ?? NONE;
  const disk = events.get(`PersistentVolumeClaim/${DATA_CLAIM}${pod}`) ?? NONE;
  return disk.length > 0 ? [...own, ...disk] : own;
}

function refusedClaimOf(
  events: EventsByObject,
  pod: string,
): EventFact | undefined {
  return events
    .get(`StatefulSet/${pod.replace(/-\d+$/, '')}`)
    ?.find(each => each.message.includes(`${DATA_CLAIM}${pod}"`));
}

/** Whether a worker does not answer or is gone; false while that is unknown. */
export function isLost(worker: WorkerFact | 'gone' | undefined): boolean {
  if (worker === undefined || worker === 'gone') {
    return worker === 'gone';
  }
  const { ready, silent } = worker.status;
  return (
    ready === false ||
    silent === true ||
    worker.spec.taints.some(each => UNREACHABLE.test(each))
  );
}

/** Names a worker as evidence. */
export function workerRef(context: string, name: string): ObjectRef {
  return { context, kind: 'Node', namespace: '', name };
}

/** Names a claim as evidence. */
export function claimRef(
  context: string,
  { metadata }: VolumeClaimFact,
): ObjectRef {
  return {
    context,
    kind: 'PersistentVolumeClaim',
    namespace: metadata.namespace ?? '',
    name: metadata.name,
  };
}

/** Names the StatefulSet of a pod as evidence. */
export function statefulSetRef(
  context: string,
  namespace: string,
  pod: string,
): ObjectRef {
  const name = pod.replace(/-\d+$/, '');
  return { context, kind: 'StatefulSet', namespace, name };
}

/** Zones with several workers, none of which answers. */
function zonesLost(workers: WorkerFact[]): (zone: string) => boolean {
  const known = new Map<string, boolean>();
  const lost = (zone: string) => {
    const all = workers.filter(each => each.spec.zone === zone);
    return all.length > 1 && all.every(isLost);
  };
  return zone => {
    if (!known.has(zone)) known.set(zone, lost(zone));
    return known.get(zone) === true;
  };
}

/** Undefined where most workers that pods name are not listed: then the list, and not the worker, is what misses something. */
function knownWorkers(
  { workers }: DatacenterFacts['context'],
  pods: CassandraPod[],
): Map<string, WorkerFact> | undefined {
  const listed = byName(workers ?? []);
  const named = pods.flatMap(each => each.spec.nodeName ?? []);
  const found = named.filter(each => listed.has(each)).length;
  return listed.size > 0 && 2 * found >= named.length ? listed : undefined;
}

function eventsByObject(events: EventFact[]): EventsByObject {
  const groups: EventsByObject = new Map();
  for (const event of events) {
    const key = `${event.involved.kind}/${event.involved.name}`;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return groups;
}

function byName(workers: WorkerFact[]): Map<string, WorkerFact> {
  return new Map(workers.map(each => [each.metadata.name, each]));
}
