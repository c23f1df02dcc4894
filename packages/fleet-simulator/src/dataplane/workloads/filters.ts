import { Quantity } from '../../crd/quantity';
import type { AnyObject } from '../api';

/** What a worker is asked for by a pod. */
export interface Wanted {
  /** The pod's specification. */
  spec: any;
  /** The worker that holds its disk, where the disk cannot leave it. */
  pinnedTo?: string;
  /** Only one Cassandra pod may be on a worker. */
  exclusive: boolean;
}

/** What is on a worker already. */
export interface Load {
  /** Cassandra pods of the namespace. */
  cassandra: number;
  /** Specifications of all pods. */
  pods: any[];
}

function matches(node: AnyObject, expression: any): boolean {
  const value = node.metadata.labels?.[expression.key];
  switch (expression.operator) {
    case 'In':
      return expression.values.includes(value);
    case 'NotIn':
      return !expression.values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

function fitsAffinity(node: AnyObject, spec: any): boolean {
  const terms =
    spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
      ?.nodeSelectorTerms;
  const selector = Object.entries(spec.nodeSelector ?? {});
  return (
    selector.every(([key, value]) => node.metadata.labels?.[key] === value) &&
    (!terms ||
      terms.some((term: any) =>
        (term.matchExpressions ?? []).every((each: any) => matches(node, each)),
      ))
  );
}

function isTolerated(taint: any, spec: any): boolean {
  return (spec.tolerations ?? []).some(
    (each: any) =>
      (!each.key || each.key === taint.key) &&
      (!each.effect || each.effect === taint.effect) &&
      (each.operator === 'Exists' ||
        (each.value ?? '') === (taint.value ?? '')),
  );
}

const amount = (text: unknown) =>
  Quantity.parse(String(text ?? 0))?.asFloat ?? 0;

/** What the containers of a pod ask for of one resource. */
function requested(spec: any, resource: string): number {
  return (spec.containers ?? [])
    .map((each: any) => amount(each.resources?.requests?.[resource]))
    .reduce((sum: number, each: number) => sum + each, 0);
}

function scarce(node: AnyObject, spec: any, load: Load): string[] {
  const { allocatable } = node.status ?? {};
  if (!allocatable) return [];
  return ['cpu', 'memory']
    .filter(resource => {
      const wanted = requested(spec, resource);
      if (wanted === 0) return false;
      const taken = load.pods.reduce(
        (sum, each) => sum + requested(each, resource),
        0,
      );
      return wanted + taken > amount(allocatable[resource]);
    })
    .map(resource => `Insufficient ${resource}`);
}

/** Why a worker does not take a pod, in the words of kube-scheduler, whose filters run in this order; empty when it does. */
export function refusals(
  node: AnyObject,
  { spec, pinnedTo, exclusive }: Wanted,
  load: Load,
): string[] {
  if (node.spec?.unschedulable) return ['node(s) were unschedulable'];
  const taint = (node.spec?.taints ?? []).find(
    (each: any) =>
      each.effect !== 'PreferNoSchedule' && !isTolerated(each, spec),
  );
  if (taint) {
    return [
      `node(s) had untolerated taint {${taint.key}: ${taint.value ?? ''}}`,
    ];
  }
  if (!fitsAffinity(node, spec)) {
    return ["node(s) didn't match Pod's node affinity/selector"];
  }
  const short = scarce(node, spec, load);
  if (short.length > 0) return short;
  if (pinnedTo && pinnedTo !== node.metadata.name) {
    return ['node(s) had volume node affinity conflict'];
  }
  if (exclusive && load.cassandra > 0) {
    return ["node(s) didn't match pod anti-affinity rules"];
  }
  return [];
}

/** Refusals that would not end if other pods went. */
const FINAL = /taint|unschedulable|node affinity|volume/;

/** What kube-scheduler says of a pod that no worker takes; the reasons of each worker. */
export function noWorker(reasons: string[][]): string {
  const total = reasons.length;
  const texts = tally(reasons.flat());
  if (total === 0) return 'no nodes available to schedule pods';
  const preemption = tally(
    reasons.map(each =>
      each.some(text => FINAL.test(text))
        ? 'Preemption is not helpful for scheduling'
        : 'No preemption victims found for incoming pod',
    ),
  );
  return `0/${total} nodes are available: ${texts}. preemption: 0/${total} nodes are available: ${preemption}.`;
}

function tally(texts: string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, count]) => `${count} ${text}`)
    .sort()
    .join(', ');
}
