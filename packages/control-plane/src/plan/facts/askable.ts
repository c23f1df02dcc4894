import type { CassandraPod } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ManagementAction, ManagementCall } from '../types';
import type { DatacenterFacts } from './datacenterFacts';

/** Where the management API listens when its container port has no name (operator-spec 9.5). */
const DEFAULT_PORT = 8080;

/** Pods whose Cassandra container is ready: the candidates for a call (operator-spec 3.10). */
export function readyPods(facts: DatacenterFacts): CassandraPod[] {
  return facts.pods.filter(each => each.status.ready);
}

/** Whether it is stopped now, as far as its specification says. */
export function isStopped(facts: DatacenterFacts): boolean {
  return facts.live?.spec.stopped === true;
}

/** The Secret with the client certificate that the management API demands; undefined where it demands none (operator-spec D.1). */
function clientSecretOf({ live }: DatacenterFacts): string | undefined {
  const auth = live?.spec.managementApiAuth as
    | { manual?: { clientSecretName?: string } | null }
    | undefined;
  return auth?.manual ? auth.manual.clientSecretName ?? '' : undefined;
}

/**
 * The first datacenter whose management API can be asked. The schema is one, so any answers for all: one that demands no client
 * certificate is asked before the others, because there is one thing less that can be missing.
 */
export function askable(
  datacenters: DatacenterFacts[],
): DatacenterFacts | undefined {
  return inAskingOrder(
    datacenters.filter(each => each.ready && !isStopped(each)),
  )[0];
}

/** Datacenters with a pod to ask: those that demand no client certificate first. */
export function inAskingOrder(
  datacenters: DatacenterFacts[],
): DatacenterFacts[] {
  const able = datacenters.filter(each => readyPods(each).length > 0);
  const plain = able.filter(each => clientSecretOf(each) === undefined);
  return [...plain, ...able.filter(each => !plain.includes(each))];
}

/** Asks a datacenter. */
export function askAction(
  facts: DatacenterFacts,
  call: ManagementCall,
): ManagementAction {
  return { type: 'management-api', ...askTarget(facts), call };
}

/** Where a datacenter is asked. */
export function askTarget(
  facts: DatacenterFacts,
): Omit<ManagementAction, 'type' | 'call'> {
  const pods = readyPods(facts);
  const clientSecretName = clientSecretOf(facts);
  return {
    context: facts.context.name,
    namespace: facts.namespace,
    datacenter: facts.name,
    pods: pods.map(each => each.metadata.name),
    port: pods[0]?.status.managementApiPort ?? DEFAULT_PORT,
    ...(clientSecretName !== undefined && { clientSecretName }),
  };
}

/** Where the answer is kept in `Snapshot.schema`: what is asked of one purpose never overwrites another's. */
export function schemaFactsKey({
  call,
  datacenter,
}: Pick<ManagementAction, 'call' | 'datacenter'>): string {
  switch (call.operation) {
    case 'replicate-user-keyspaces':
      return `user-keyspaces/${call.joining}`;
    case 'check-unused':
      return `unused/${call.leaving.name}`;
    default:
      return datacenter;
  }
}
