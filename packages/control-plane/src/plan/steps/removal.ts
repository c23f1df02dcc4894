import {
  resourceTypes,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot/types';
import { draft, labelOf, refOf, type Draft } from '../draft';
import { belongsTo, contextOf } from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';

/** A datacenter that runs, or ran when it was last seen, and is no longer asked for. */
export interface RemovedDatacenter {
  name: string;
  namespace: string;
  context: ContextSnapshot;
  live?: CassandraDatacenter;
}

/** Datacenters that we noted and the specification no longer names; one whose object is seen to be gone is none. */
export function removedDatacenters(input: PlanInput): RemovedDatacenter[] {
  const { cluster, snapshot } = input;
  const wanted = new Set(
    (cluster.spec.cassandra?.datacenters ?? []).map(each => each.metadata.name),
  );
  return Object.entries(cluster.status?.datacenters ?? {})
    .filter(([name]) => !wanted.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, noted]) => {
      const context = contextOf(snapshot, noted.contextName ?? '');
      const live = context.datacenters.find(
        each => each.metadata.name === name && belongsTo(cluster, each),
      );
      if (!live && context.visible) return [];
      return {
        name,
        namespace: live?.metadata.namespace ?? homeNamespace(cluster),
        context,
        live,
      };
    });
}

/**
 * A datacenter that is no longer asked for keeps running, and the plan says so: this version does not take nodes out of a ring,
 * and nothing is deleted on the way to a safe end (operator-spec 3.14).
 */
export function removalDrafts(input: PlanInput): Draft[] {
  return removedDatacenters(input).map(each => {
    const region = labelOf(each.context, each.name);
    return draft({
      verb: 'remove',
      kind: 'wait',
      target: refOf(
        each.context.name,
        resourceTypes.CassandraDatacenter,
        each.namespace,
        each.name,
      ),
      datacenter: each.name,
      title: say('plan.removal', { region }),
      why: say('why.removal'),
      subject: region,
      state: 'blocked',
      needsPerson: true,
      reason: say('reason.removal'),
    });
  });
}
