import type {
  K8ssandraCluster,
  ReplicationTarget,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { replicationTargets } from '../../desired';
import { movedFrom } from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { findObject } from './applyDraft';
import { isOnItsWay } from './removal/dueRemoval';

/** Where secrets of a cluster go. */
export interface Targets {
  /** What its datacenters need. */
  wanted: ReplicationTarget[];
  /** What its ReplicatedSecret names and nobody takes away, in its order. */
  kept: ReplicationTarget[];
  /** Of these, what no datacenter needs: a user added it, or a datacenter is about to go. */
  extra: ReplicationTarget[];
  /** Everything that is wanted is noted. */
  complete: boolean;
}

/** Targets as they are asked for and as they are noted (operator-spec 4.2). */
export function targetsOf(input: PlanInput): Targets {
  const { cluster, home } = input;
  const wanted = replicationTargets(withoutMoved(input));
  const live = findObject(
    home.replicatedSecrets,
    homeNamespace(cluster),
    cluster.metadata.name,
  );
  const places = new Set(wanted.map(placeOf));
  const isWanted = (target: ReplicationTarget) => places.has(placeOf(target));
  const kept = (live?.spec.replicationTargets ?? []).filter(
    each => isWanted(each) || !isStale(input, each),
  );
  return {
    wanted,
    kept,
    extra: kept.filter(each => !isWanted(each)),
    complete:
      live !== undefined && isSubset(places, new Set(kept.map(placeOf))),
  };
}

/** The cluster without datacenters that are refused where they are asked for: no secret goes there. */
function withoutMoved({
  cluster,
  datacenters,
  snapshot,
}: PlanInput): K8ssandraCluster {
  const moved = new Set(
    datacenters
      .filter(each => movedFrom(snapshot, each))
      .map(each => each.name),
  );
  if (moved.size === 0) return cluster;
  const { cassandra = {} } = cluster.spec;
  const kept = (cassandra.datacenters ?? []).filter(
    each => !moved.has(each.metadata.name),
  );
  return {
    ...cluster,
    spec: { ...cluster.spec, cassandra: { ...cassandra, datacenters: kept } },
  };
}

/** Whether a target is that of a datacenter on its way out. The namespace of one that was given up may never have been seen. */
function isStale(
  input: PlanInput,
  { k8sContextName = '', namespace }: ReplicationTarget,
): boolean {
  const place = namespace || homeNamespace(input.cluster);
  return input.removed.some(
    each =>
      each.context.name === k8sContextName &&
      (each.namespace === place || each.stage === 'abandoned') &&
      isOnItsWay(input, each),
  );
}

/** Kubernetes cluster, namespace and prefix of names that a target has. */
function placeOf(target: ReplicationTarget): string {
  const { k8sContextName = '', namespace = '', targetPrefix = '' } = target;
  return [k8sContextName, namespace, targetPrefix].join('/');
}

function isSubset(some: Set<string>, all: Set<string>): boolean {
  return [...some].every(each => all.has(each));
}
