import {
  annotations,
  type CassandraDatacenter,
  type Hop,
  type K8ssandraCluster,
  type ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { conditionOf, isTrue, nodeCounts } from '../plan/facts';
import { isUpdateAllowed } from '../plan/steps/change';
import type { DatacenterModel } from '../view/datacenterModel';
import { secondsSince } from '../view/time';
import type { RackSet } from './rackSets';
import { say } from './sentences';
import type { PropagationInput } from './types';

/** cass-operator took the CassandraDatacenter over into the StatefulSets of its racks. */
export function statefulSetHop(
  { facts }: DatacenterModel,
  sets: RackSet[] | null,
  before: Hop,
  { snapshot, now }: Pick<PropagationInput, 'snapshot' | 'now'>,
): Hop {
  const { live } = facts;
  const updating = conditionOf(live?.status?.conditions, 'Updating', 'True');
  const hop = {
    kind: 'statefulset' as const,
    target: refOf(facts, sets),
    ageSeconds: secondsSince(updating?.lastTransitionTime, now),
  };
  if (before.state !== 'done' || !live) {
    return {
      ...hop,
      ageSeconds: null,
      state: 'waiting',
      waitsFor: say('hop.earlier', { hop: say('hop.datacenter') }),
    };
  }
  return { ...hop, ...standing(snapshot.cluster, facts, live, sets) };
}

function standing(
  cluster: K8ssandraCluster,
  facts: DatacenterModel['facts'],
  live: CassandraDatacenter,
  sets: RackSet[] | null,
): Pick<Hop, 'state' | 'waitsFor'> {
  const { metadata, status, spec } = live;
  const done = { state: 'done' as const, waitsFor: null };
  const invalid = conditionOf(live?.status?.conditions, 'Valid', 'False');
  if (invalid) {
    const message = invalid.message || invalid.reason || 'Valid is False';
    return { state: 'stuck', waitsFor: say('hop.refused', { message }) };
  }
  if (
    isTrue(status?.conditions, 'RequiresUpdate') &&
    !isUpdateAllowed(cluster)
  ) {
    return {
      state: 'stuck',
      waitsFor: say('hop.permission', {
        annotation: annotations.autoupdateSpec,
      }),
    };
  }
  // cass-operator notes a generation when it has brought it to its end
  if (status?.observedGeneration === metadata.generation) return done;
  const asked = sets?.reduce((sum, { replicas }) => sum + replicas, 0);
  const size = spec.stopped ? 0 : spec.size;
  if (asked !== undefined && asked !== size) {
    return { state: 'running', waitsFor: say('hop.replicas', { asked, size }) };
  }
  const { ready } = nodeCounts(facts);
  const moving =
    ready < size ||
    isTrue(status?.conditions, 'Updating') ||
    sets?.some(({ replicas, updated }) => updated < replicas);
  return moving ? done : { state: 'running', waitsFor: say('hop.operator') };
}

/** One StatefulSet where there is one; else the first of them. */
function refOf(
  { context, namespace }: DatacenterModel['facts'],
  sets: RackSet[] | null,
): ObjectRef | null {
  const [first] = sets ?? [];
  return first
    ? {
        context: context.name,
        kind: 'StatefulSet',
        namespace,
        name: first.name,
      }
    : null;
}
