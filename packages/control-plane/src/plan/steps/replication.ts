import {
  resourceTypes,
  type CassandraPod,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { systemKeyspaces, systemReplication } from '../../desired';
import { draft, type Draft } from '../draft';
import type { DatacenterFacts } from '../facts';
import type { PlanInput } from '../input';
import { say } from '../sentences';
import type { Action } from '../types';
import { clusterRef, ids } from './ids';
import { removedDatacenters } from './removal';

/** Where the management API listens when its container port has no name (operator-spec 9.5). */
const DEFAULT_PORT = 8080;

/**
 * Copies of the system keyspaces in every datacenter that was complete once (operator-spec 3.10). One datacenter is asked for all,
 * because the schema is one. While a datacenter that is no longer asked for still runs, its copies stay.
 */
export function replicationDrafts(input: PlanInput): Draft[] {
  const { cluster, snapshot, datacenters } = input;
  const initialized = datacenters.filter(each => each.initialized);
  // Nobody can be asked where everything is stopped; starting it again is a new generation, for which it is asked (operator-spec 3.3-u).
  const isAsleep = datacenters.every(each => each.ready && isStopped(each));
  if (isAsleep || removedDatacenters(input).length > 0) return [];
  const replication = systemReplication({
    cluster,
    initialized: initialized.map(each => each.name),
  });
  const keyspaces = Object.fromEntries(
    systemKeyspaces(cluster).map(name => [name, replication]),
  );
  const madeFor = schemaKey(cluster.metadata.generation ?? 1, replication);
  const done =
    initialized.length > 0 &&
    Object.values(snapshot.schema).some(
      each => each.madeFor === madeFor && each.error === undefined,
    );
  const asked = datacenters.find(
    each => each.ready && !isStopped(each) && readyPods(each).length > 0,
  );
  const base = {
    verb: 'replicate',
    kind: 'management-api' as const,
    title: say('plan.replication'),
    why: say('why.replication'),
    subject: say('subject.replication').text,
    target: {
      ...clusterRef(cluster),
      kind: resourceTypes.K8ssandraCluster.kind,
    },
    after: [ids.reach(''), ids.claim(cluster)],
  };
  if (done) return [draft({ ...base, state: 'done' })];
  if (!asked || initialized.length === 0) {
    return [withoutDatacenter(base, datacenters)];
  }
  return [
    {
      ...draft({ ...base, state: 'ready', action: call(asked) }),
      context: asked.context.name,
      datacenter: asked.name,
    },
  ];

  function call(facts: DatacenterFacts): Action {
    const pods = readyPods(facts);
    return {
      type: 'management-api',
      context: facts.context.name,
      namespace: facts.namespace,
      datacenter: facts.name,
      pods: pods.map(each => each.metadata.name),
      port: pods[0]?.status.managementApiPort ?? DEFAULT_PORT,
      call: {
        operation: 'ensure-replication',
        madeFor,
        keyspaces,
        known: snapshot.schema[facts.name],
      },
    };
  }
}

/** What schema facts are made for: a generation and the datacenters with their copies. */
export function schemaKey(
  generation: number,
  replication: Record<string, number>,
): string {
  const copies = Object.entries(replication)
    .map(([name, count]) => `${name}:${count}`)
    .sort();
  return `${generation}/${copies.join(',')}`;
}

/** Nothing can be asked now: either nothing runs yet, or no node of what runs answers. */
function withoutDatacenter(
  base:
    | Parameters<typeof draft>[0]
    | Omit<Parameters<typeof draft>[0], 'state'>,
  datacenters: DatacenterFacts[],
): Draft {
  const running = datacenters.find(each => each.ready && !isStopped(each));
  // One that joins waits for the copies itself; where nothing holds data, the first to come is waited for.
  const holdData = datacenters.some(each => each.initialized);
  const unfinished = datacenters.find(
    each => !each.ready && (each.live !== undefined || !holdData),
  );
  return draft({
    ...base,
    after: unfinished
      ? [...(base.after ?? []), ids.datacenter(unfinished)]
      : base.after,
    state: unfinished && !running ? 'ready' : 'blocked',
    reason: running
      ? say('reason.noReadyPod', { region: running.label })
      : say('reason.noReadyDatacenter'),
  });
}

function isStopped(facts: DatacenterFacts): boolean {
  return facts.live?.spec.stopped === true;
}

/** Pods whose Cassandra container is ready: the candidates for a call. */
function readyPods(facts: DatacenterFacts): CassandraPod[] {
  return facts.pods.filter(each => each.status.ready);
}
