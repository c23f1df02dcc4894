import type {
  NodeTrouble,
  ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterFacts } from '../plan/facts';
import { claimRef, statefulSetRef, workerRef } from './clues';
import type { NodeModel } from './nodes';

/** Causes that the claim of the disk shows. */
const DISK_CAUSES = new Set(['disk-bound', 'no-storage-class', 'no-volume']);

/** A node that does not do what is asked for, for the rules of the verdict. */
export function troubleOf(
  facts: DatacenterFacts,
  node: NodeModel,
): NodeTrouble | undefined {
  if (node.phase !== 'down' && node.phase !== 'stuck') {
    return undefined;
  }
  return {
    rack: node.rack,
    node: `${node.rack}-${node.ordinal}`,
    pod: node.pod,
    joined: node.joined && facts.initialized,
    seconds: node.seconds,
    cause: node.proven.cause,
    quote: node.proven.quote,
    evidence: evidenceOf(facts, node),
  };
}

/** Objects of the cause, then the pod; where there is none, the CassandraDatacenter that asks for it. */
function evidenceOf(
  { context, namespace, name }: DatacenterFacts,
  { pod, object, proven, clue }: NodeModel,
): ObjectRef[] {
  const { cause } = proven;
  const own: ObjectRef = object
    ? { context: context.name, kind: 'Pod', namespace, name: pod }
    : { context: context.name, kind: 'CassandraDatacenter', namespace, name };
  const worker = object?.spec.nodeName;
  const lost = cause.kind === 'worker-lost' || cause.kind === 'zone-lost';
  const disk = DISK_CAUSES.has(cause.kind);
  const set = !object && clue.refusedClaim !== undefined;
  return [
    ...(set ? [statefulSetRef(context.name, namespace, pod)] : []),
    own,
    ...(lost && worker ? [workerRef(context.name, worker)] : []),
    ...(disk && clue.claim ? [claimRef(context.name, clue.claim)] : []),
  ];
}
